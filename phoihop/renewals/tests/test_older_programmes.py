"""What the upgrade tells of programmes that followed another before it was asked.

The database holds no such programme any more, so the rows are collected as they would
be written; whether they may stand is asked of the constraints.
"""

from importlib import import_module
from typing import Any

from django.apps import apps

from phoihop.directory.mandates import Mandate
from phoihop.monitoring.models import Review
from phoihop.programmes.models import Programme
from phoihop.renewals import factories
from phoihop.renewals.models import Renewal

upgrade = import_module("phoihop.renewals.migrations.0002_older_programmes")


class _Collecting:
    """The tables as the upgrade sees them, but nothing is written."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []

    def get_model(self, app: str, name: str) -> object:
        return self if name == "Renewal" else apps.get_model(app, name)

    @property
    def objects(self) -> "_Collecting":
        return self

    def create(self, **values: Any) -> None:
        self.rows.append(values)


def _told() -> dict[str, Any]:
    collecting = _Collecting()
    upgrade._tell(collecting, None)
    [row] = collecting.rows
    for constraint in Renewal._meta.constraints:
        constraint.validate(Renewal, Renewal(**row))
    return row


def test_a_reviewed_one_is_followed_by_its_review(
    renewal: Renewal, review: Review
) -> None:
    row = _told()
    assert (row["programme"], row["review"], row["waiver"]) == (
        renewal.programme,
        review,
        "",
    )
    assert row["finished_on"] is not None


def test_without_a_review_the_row_says_that_it_is_older(
    signed: Programme, lan: Mandate
) -> None:
    factories.open_next(actor=lan, predecessor=signed, waiver="Vội")
    row = _told()
    assert (row["review"], row["waiver"]) == (None, upgrade.WAIVER)
