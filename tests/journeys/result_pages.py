"""Public pages of what came of it: reports of bodies, and years side by side."""

from tests.journeys.pages import PageClass

RESULT_PAGES = (
    PageClass("published reports", "/reports/"),
    PageClass("reports of a commune", "/reports/?unit={unit}"),
    PageClass("public report", "/reports/{public_report}/"),
    PageClass("report not there", "/reports/khong-co/", status=404),
    PageClass("years side by side, public", "/programmes/{judged_code}/years/"),
)
