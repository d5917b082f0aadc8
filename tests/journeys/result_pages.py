"""Public pages of what came of it, and of what is told of no named place."""

from tests.journeys.pages import PageClass

RESULT_PAGES = (
    PageClass("published reports", "/reports/"),
    PageClass("reports of a commune", "/reports/?unit={unit}"),
    PageClass("public report", "/reports/{public_report}/"),
    PageClass("report not there", "/reports/khong-co/", status=404),
    PageClass("event of no named place", "/events/{placeless_code}/"),
    PageClass("years side by side, public", "/programmes/{judged_code}/years/"),
)
