"""The years of a unit hold what sources tell beside what was signed here."""

from phoihop.portal.tests.carrying_out import CarryingOut
from phoihop.portal.tests.reading import page_of, words_of
from phoihop.publication.models import Publication


def test_events_and_programmes_stand_in_one_line_the_newest_first(
    on_its_way: CarryingOut, told: Publication
) -> None:
    html = page_of("/units/an-phu-mht02/")
    signed, event = on_its_way.address, f"/events/{told.public_code}/"
    assert html.index(signed) < html.index(event)
    words = words_of(html)
    assert "2020 · 26/3/2020" in words
    assert "ghi lại từ nguồn công khai" in words
