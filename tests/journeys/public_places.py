"""What the samples show to everybody of conferences and figures."""

from phoihop.conferences.queries.published import published_summaries
from phoihop.portal.queries.figures import public_figures


def public_places() -> dict[str, object]:
    """Return the codes of a concluded conference and of a figure on public pages."""
    return {
        "held_code": published_summaries()[0].public_code,
        "public_figure": public_figures()[0].public_code,
    }
