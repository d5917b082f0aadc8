"""Every page of reports, looked at by axe on a desk and on a phone."""

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.figures.factories import make_period
from phoihop.reports import services
from phoihop.reports.factories import duty_of, make_call, make_report
from phoihop.reports.models import Report
from phoihop.reports.states import SectionKind
from phoihop.reports.tests.signed import sign
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf
from tests.conftest import Scanned
from tests.journeys.inspection import scan, sideways
from tests.journeys.loose_pages import loose_browser, with_styles

WIDTHS = (1280, 360)
HEAVIEST = 100_000


@pytest.fixture
def report(cast: Cast) -> Report:
    """A report with a code that no figure stands behind."""
    body, lan = cast.organisations["committee"], cast.mandate("lan")
    call = make_call(
        actor=cast.mandate("thao"),
        period=make_period(actor=lan),
        bodies=[body, cast.organisations["womens_union"]],
        programmes=[sign(cast, contents=4)],
    )
    made = make_report(writer=lan, call=call, body=body)
    section = made.sections.get(kind=SectionKind.STRENGTHS)
    services.write_section(actor=lan, section=section, text="Còn [X99].", version=1)
    return made


def _paths(report: Report, actor: Mandate) -> dict[str, Mandate]:
    call, root = report.duty.call, "/work/reports/"
    section = report.sections.order_by("rank")[0]
    own = [
        root,
        f"{root}{report.pk}/",
        f"{root}{report.pk}/write/",
        f"{root}{report.pk}/sections/{section.pk}/",
        f"{root}{report.pk}/compare/",
        f"{root}{report.pk}/history/",
        f"{root}{report.pk}/acts/submit/",
    ]
    return dict.fromkeys(own, actor) | {f"{root}calls/{call.pk}/": actor}


def test_every_page_of_reports_can_be_used_by_everybody(
    client_of: ClientOf, cast: Cast, report: Report, scanned: Scanned
) -> None:
    thao, call = cast.mandate("thao"), report.duty.call
    duty = duty_of(call, cast.organisations["womens_union"])
    paths = _paths(report, cast.mandate("lan")) | {
        "/work/reports/calls/new/": thao,
        f"/work/reports/calls/{call.pk}/bodies/": thao,
        f"/work/reports/calls/{call.pk}/bodies/{duty.pk}/release/": thao,
    }
    pages = {path: client_of(actor).get(path) for path, actor in paths.items()}
    rules, found = 0, []
    with loose_browser() as browser:
        for path, answer in pages.items():
            assert answer.status_code == 200, path
            assert len(answer.content) < HEAVIEST, path
            for width in WIDTHS:
                page = browser.new_page(viewport={"width": width, "height": 900})
                page.set_content(with_styles(answer.content.decode()))
                seen = scan(page)
                rules += seen.rules
                found += [(path, width, one) for one in seen.violations]
                assert sideways(page) <= 0, (path, width)
                page.close()
    scanned("rules that axe tried on pages of reports", rules, 200)
    assert found == []
