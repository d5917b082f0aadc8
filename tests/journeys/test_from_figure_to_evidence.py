"""A citizen, without scripts, from the big figure to what shows it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from phoihop.directory.models import Role
from phoihop.samples.people import AN_PHU
from phoihop.samples.work_2026_authority import SHOWN_TITLE
from phoihop.samples.year_2026_authority import DIGITAL_TITLE
from tests.journeys.site import SampleSite

_BEHIND = {Role.OFFICER, Role.COORDINATOR}


@pytest.fixture
def citizen(browser: Browser, sample_site: SampleSite) -> Iterator[Page]:
    """A window on a phone that runs no scripts and that nobody has signed in with."""
    context = browser.new_context(
        base_url=sample_site.address,
        locale="vi-VN",
        java_script_enabled=False,
        viewport={"width": 360, "height": 740},
    )
    yield context.new_page()
    context.close()


def people_behind() -> list[str]:
    """Return the names of those who only do the work and write of it."""
    return [
        person.full_name
        for person in AN_PHU.people.values()
        if {role for post in person.posts for role in post.roles} <= _BEHIND
        and person.posts[0].roles
    ]


def names_nobody(page: Page) -> None:
    """Insist that the page names none of them."""
    names = people_behind()
    assert len(names) >= 8
    said = page.content()
    assert [name for name in names if name in said] == []


def programme_of(page: Page, sample_site: SampleSite, title: str) -> Locator:
    """Come from the page of the unit to a programme."""
    page.goto(sample_site.path("/units/{unit}/"))
    names_nobody(page)
    page.get_by_role("main").get_by_role("link", name=title, exact=True).click()
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", level=1)).to_contain_text(title)
    expect(main.locator(".figure")).to_be_visible()
    return main


def test_a_citizen_comes_in_two_clicks_from_the_figure_to_the_evidence(
    citizen: Page, sample_site: SampleSite
) -> None:
    title = "Chương trình phối hợp công tác năm 2026"
    main = programme_of(citizen, sample_site, title)
    names_nobody(citizen)
    cell = main.locator(".ribbon a").filter(has_text=DIGITAL_TITLE)
    cell.click()
    content = main.locator(":target")
    expect(content).to_contain_text(DIGITAL_TITLE)
    evidence = content.get_by_role("link", name=SHOWN_TITLE)
    address = sample_site.path("/evidence/{open_evidence}/")
    expect(evidence).to_have_attribute("href", address)
    with citizen.expect_download() as handed_out:
        evidence.click()
    assert handed_out.value.path().read_bytes().startswith(b"\x89PNG")
    assert sample_site.path("{open_evidence}") in handed_out.value.suggested_filename


def test_what_nobody_published_does_not_open(
    citizen: Page, sample_site: SampleSite
) -> None:
    shut = sample_site.path("/evidence/{shut_evidence}/")
    answer = citizen.goto(shut)
    assert answer is not None
    assert answer.status == 404
    inside = citizen.request.get(
        sample_site.path("/work/evidence/{evidence}/"), max_redirects=0
    )
    assert inside.headers["location"].startswith("/account/login/")


def test_a_citizen_comes_from_a_reviewed_figure_to_what_it_rests_on(
    citizen: Page, sample_site: SampleSite
) -> None:
    title = "Chương trình phối hợp công tác 6 tháng cuối năm 2025"
    main = programme_of(citizen, sample_site, title)
    expect(main.locator(".figure")).to_contain_text("/16 nội dung xong")
    expect(main).to_contain_text("Mẫu số chốt khi ký: 16.")
    names_nobody(citizen)
    main.locator(".ribbon a").first.click()
    citizen.wait_for_url(sample_site.path("**/programmes/{reviewed_code}/review/#*"))
    line = citizen.locator(":target")
    expect(line.get_by_role("cell").nth(1)).to_have_text("Xong")
    expect(line.locator("li").first).to_contain_text("mc-")
    names_nobody(citizen)
