"""A locked figure that was wrong: another body decides, nothing changes mutely."""

import pytest
from playwright.sync_api import Browser, expect

from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from tests.journeys.site import Site
from tests.journeys.visitors import Visitor

PEOPLE = ("son", "lan", "minh", "thao", "tam", "tuan")
WRONG, RIGHT = "86,55 %", "90,01 %"
REASON = "Đếm sót thôn Đoài."
PEOPLE_BEHIND = ("Đỗ Ngọc Sơn", "Bùi Phương Thảo")
BESIDE = f"trong văn bản này là {WRONG}, nay là {RIGHT}"
Visitors = dict[str, Visitor]
Places = dict[str, object]


@pytest.fixture(scope="module")
def places(site: Site) -> Places:
    """The numbers of the figure, and of the report and the review that speak of it."""
    story = "from tests.journeys.loop_stories import tell_locked_year as tell; tell()"
    return site.told(story)


def test_a_locked_figure_is_corrected_by_another_body_and_seen_wherever_it_appears(
    browser: Browser, site: Site, places: Places
) -> None:
    visitors = {name: Visitor.signed_in(browser, site.address, name) for name in PEOPLE}
    find_it_locked(visitors["son"], places)
    sealed = read_report(visitors["tam"], places)
    ask(visitors, places)
    read_in_public_before(Visitor.arrive(browser, site.address, width=360), places)
    decision = refuse_the_same_body(visitors, places)
    approve(visitors["thao"], decision)
    read_figure(visitors["lan"], places)
    # Another reader: a browser may keep a public page for a minute.
    read_in_public_after(Visitor.arrive(browser, site.address, width=360), places)
    assert read_report(visitors["tam"], places) == sealed
    see_beside_report_and_review(visitors["tam"], places)
    see_nothing_as_neighbour(visitors["tuan"], decision, places)


def find_it_locked(son: Visitor, places: Places) -> None:
    """Whoever entered it finds no box to type over it."""
    son.open(f"/work/figures/periods/{places['period']}/entry/actual/")
    expect(son.page.locator("[name$=-numerator]")).to_have_count(0)
    son.open(f"/work/figures/{places['figure']}/")
    son.sees(WRONG)
    son.sees("Đã chốt")


def read_report(reader: Visitor, places: Places) -> str:
    """Return the seal of the report, whose words hold the figure as approved."""
    reader.open(f"/work/reports/{places['report']}/")
    reader.sees(f"Đã đến {WRONG}")
    seal = reader.page.get_by_text("SHA-256").inner_text()
    assert len(seal) > 20
    return str(seal)


def ask(visitors: Visitors, places: Places) -> None:
    """Only the giving body asks, for another value; until then the figure stands."""
    son, thao = visitors["son"], visitors["thao"]
    figure = f"/work/figures/{places['figure']}/"
    assert thao.open(f"{figure}correct/") == 403
    son.open(figure)
    son.follow("Đề nghị đính chính")
    son.fill(numerator="1.300", denominator="1.502", reason=REASON)
    son.press("Gửi đề nghị đính chính")
    expect(son.page.get_by_role("alert")).to_be_visible()
    son.fill(numerator="1.352")
    son.press("Gửi đề nghị đính chính")
    expect(son.page.locator(".figure-value")).to_have_text(WRONG)
    expect(son.page.locator("#corrections")).to_contain_text(RIGHT)


def refuse_the_same_body(visitors: Visitors, places: Places) -> str:
    """Nobody of the asking body decides; return where another one does."""
    thao = visitors["thao"]
    thao.open("/work/figures/corrections/")
    thao.follow("Xem và quyết định")
    thao.follow("Đồng ý đính chính")
    decision = thao.page.url.removeprefix(thao.address)
    assert str(places["figure"]) in decision
    assert [visitors[name].open(decision) for name in ("son", "lan", "minh")] == [
        403,
        403,
        403,
    ]
    visitors["lan"].open("/work/figures/corrections/")
    visitors["lan"].sees("cơ quan khác quyết định")
    return decision


def approve(thao: Visitor, decision: str) -> None:
    """The coordinator of the Front reads old and new value and agrees."""
    thao.open(decision)
    for words in (WRONG, RIGHT, REASON):
        thao.sees(words)
    thao.press("Đồng ý đính chính")


def read_figure(reader: Visitor, places: Places) -> None:
    """The figure shows the new value, and what stood before, and why."""
    reader.open(f"/work/figures/{places['figure']}/")
    expect(reader.page.locator(".figure-value")).to_have_text(RIGHT)
    reader.sees("Đã đính chính")
    reader.sees(f"trước đó {WRONG}")
    reader.sees(REASON)
    reader.open(f"/work/figures/periods/{places['period']}/")
    reader.sees(f"trước đó {WRONG}")


def read_in_public_before(citizen: Visitor, places: Places) -> None:
    """What is only asked for is nobody's business outside: the figure stands."""
    citizen.open(f"/figures/{places['figure']}/")
    expect(citizen.page.locator(".figure-value")).to_have_text(WRONG)
    for words in (RIGHT, REASON, "Đã đính chính"):
        expect(citizen.page.get_by_role("main")).not_to_contain_text(words)


def read_in_public_after(citizen: Visitor, places: Places) -> None:
    """Everybody reads the revision: its day, both values and why; no name."""
    citizen.open(f"/figures/{places['figure']}/")
    expect(citizen.page.locator(".figure-value")).to_have_text(RIGHT)
    day = format_date(today())
    citizen.sees(f"ngày {day}: {RIGHT}, trước đó {WRONG}")
    citizen.sees(f"Lý do: {REASON}")
    for name in PEOPLE_BEHIND:
        expect(citizen.page.get_by_role("main")).not_to_contain_text(name)
    citizen.open(f"/programmes/{places['public_code']}/")
    citizen.sees(f"đính chính ngày {day}")


def see_beside_report_and_review(reader: Visitor, places: Places) -> None:
    """Approved texts keep their words and say beside them what stands now."""
    review = f"/work/programmes/{places['programme']}/review/{places['review']}/"
    for path in (f"/work/reports/{places['report']}/", review):
        reader.open(path)
        notice = reader.page.locator(".notice").filter(has_text="Đính chính sau khi")
        expect(notice).to_contain_text(BESIDE)
        expect(notice).to_contain_text(REASON)
    row = reader.page.locator("#targets tbody tr")
    expect(row).to_contain_text(WRONG)
    expect(row).to_contain_text("Chưa đạt")
    reader.open(f"{review}print/")
    reader.sees(BESIDE)


def see_nothing_as_neighbour(tuan: Visitor, decision: str, places: Places) -> None:
    """The neighbour finds neither the correction nor where it is decided."""
    assert tuan.open(decision) == 404
    assert tuan.open(f"/work/reports/{places['report']}/") == 404
