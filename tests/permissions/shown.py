"""Reports issued by the committee: published, taken back, or known in the unit."""

from collections.abc import Mapping

from phoihop.figures.factories import make_period
from phoihop.reports import services
from phoihop.reports.factories import Way, issued_report, make_call, make_report
from phoihop.testing.cast import Cast

_PUBLISHED = {"issued, published", "issued, withdrawn"}


def shown_reports(cast: Cast) -> Mapping[str, str]:
    """Return the public codes of issued reports by how far they were shown."""
    lan, thao, phuong = (cast.mandate(name) for name in ("lan", "thao", "phuong"))
    way = Way(
        writer=lan,
        receiver=thao,
        head=cast.mandate("minh"),
        clerk=cast.mandate("quang"),
    )
    period, body = make_period(actor=lan), cast.organisations["committee"]
    codes = {}
    for stage in sorted({*_PUBLISHED, "issued, not published"}):
        call = make_call(actor=thao, period=period, bodies=[body])
        report = make_report(writer=lan, call=call, body=body)
        issued_report(way=way, report=report, number=stage)
        if stage in _PUBLISHED:
            services.publish_report(actor=phuong, report=report)
        if stage == "issued, withdrawn":
            services.withdraw_report(actor=phuong, report=report, reason="Sai bản")
        codes[stage] = report.public_code
    return codes
