"""Every class of pages of the catalogue of indicators."""

from tests.journeys.pages import FRONT, OFFICE, PageClass

INDICATORS = (
    PageClass("indicators", "/work/indicators/", OFFICE),
    PageClass("indicators found", "/work/indicators/?q=ho+ngheo", FRONT),
    PageClass("indicators without a find", "/work/indicators/?q=khong+co+gi", "tu"),
    PageClass("indicator of two definitions", "/work/indicators/C01/", "tu"),
    PageClass("indicator of our own", "/work/indicators/{own_indicator}/", OFFICE),
    PageClass("indicator that waits", "/work/indicators/{draft_indicator}/", "khai"),
    PageClass("new indicator", "/work/indicators/new/", OFFICE),
    PageClass("next definition", "/work/indicators/{own_indicator}/next/", OFFICE),
    PageClass(
        "draft of a definition", "/work/indicators/{draft_indicator}/1/edit/", OFFICE
    ),
    PageClass(
        "act: put into use",
        "/work/indicators/{draft_indicator}/1/acts/approve/",
        "khai",
    ),
    PageClass(
        "act: refuse a definition",
        "/work/indicators/{draft_indicator}/1/acts/refuse/",
        "khai",
    ),
    PageClass(
        "indicator of others", "/work/indicators/{own_indicator}/", "nga", status=404
    ),
    PageClass("indicators, not allowed", "/work/indicators/new/", "tu", status=403),
)
