"""What the samples show to everybody of conferences, figures and reports."""

from phoihop.conferences.queries.published import published_summaries
from phoihop.portal.queries.figures import public_figures
from phoihop.reports.queries.public import published_reports


def public_places() -> dict[str, object]:
    """Return the codes of a conference, a figure and a report on public pages."""
    return {
        "held_code": published_summaries()[0].public_code,
        "public_figure": public_figures()[0].public_code,
        "public_report": published_reports()[0].public_code,
    }
