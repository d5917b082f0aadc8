"""Public pages of reports of bodies."""

from tests.journeys.pages import PageClass

RESULT_PAGES = (
    PageClass("published reports", "/reports/"),
    PageClass("reports of a commune", "/reports/?unit={unit}"),
    PageClass("public report", "/reports/{public_report}/"),
    PageClass("report not there", "/reports/khong-co/", status=404),
)
