"""The first load of the units of the country, by the application role."""

from datetime import date

from phoihop.audit.models import Entry
from phoihop.directory.units.queries import counts_on, find_units
from phoihop.directory.units.services import load_units
from phoihop.testing.database import TestServer, connected_as_owner


def test_a_first_load_fills_an_empty_database(
    test_server: TestServer, fresh_database: str
) -> None:
    with connected_as_owner(test_server, fresh_database) as owner:
        owner.execute("TRUNCATE directory_adminunit CASCADE")
        owner.commit()

    assert load_units().added == 14_149 + 10_665
    assert counts_on(date(2025, 6, 30)).communes == 10_035
    assert counts_on(date(2025, 7, 1)).communes == 3_321
    assert len(find_units("ba chẽ")) == 3
    # Set-up is not an act of anybody.
    assert not Entry.objects.filter(action__startswith="unit.").exists()
