"""What is owed and not given: by which body, for which period, since when."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from phoihop.figures.models import ReportingPeriod
from phoihop.foundation.statements import rows_of

# A duty meets the periods of its kind whose figures are counted within it; given is
# what was submitted, measured here, whether estimated or counted.
_OWED = """
    SELECT d.organisation_id, o.short_name, i.id, i.code, v.name,
           d.is_about_the_body, p.id, p.name, p.due_on
    FROM figures_figureduty d
    JOIN figures_reportingperiod p ON p.unit_id = d.unit_id
        AND p.kind = d.period_kind AND d.valid @> p.cut_off
    JOIN indicators_indicator i ON i.id = d.indicator_id
    JOIN indicators_indicatorversion v ON v.indicator_id = d.indicator_id
        AND v.valid @> p.cut_off AND v.state IN ('active', 'retired')
    JOIN directory_organisation o ON o.id = d.organisation_id
    JOIN indicators_indicatorgroup g ON g.id = i.group_id
    WHERE p.state = 'open' AND {which} AND NOT EXISTS (
        SELECT 1 FROM figures_measurement m
        WHERE m.period_id = p.id AND m.indicator_version_id = v.id
          AND m.subject_id IS NOT DISTINCT FROM
              CASE WHEN d.is_about_the_body THEN d.organisation_id END
          AND m.state <> 'draft' AND m.basis = 'computed'
    )
    ORDER BY p.due_on, p.id, o.sort_key, o.id, g.rank, i.rank, i.code, d.id
"""
_OF_UNIT = _OWED.format(which="p.unit_id = %s AND p.due_on <= %s")
_OF_PERIOD = _OWED.format(which="p.id = %s")


@dataclass(frozen=True, kw_only=True)
class MissingFigure:
    """A figure that a body owes for a period and has not submitted.

    ``days_late`` is below zero while there is still time.
    """

    organisation_id: int
    body: str
    indicator_id: int
    code: str
    indicator: str
    is_about_the_body: bool
    period_id: int
    period: str
    due_on: date
    days_late: int

    @property
    def is_late(self) -> bool:
        """Tell whether the day until which it was owed has passed."""
        return self.days_late > 0

    @property
    def words(self) -> str:
        """Name the figure and whose it is."""
        return _("%(indicator)s (%(body)s)") % {
            "indicator": self.indicator,
            "body": self.body,
        }


def missing_figures(
    unit_id: int, day: date, within_days: int = 0
) -> list[MissingFigure]:
    """Return what a unit's bodies have not given, in one query.

    What is late stands first; with ``within_days`` also what is owed so soon.
    """
    latest = day + timedelta(days=within_days) if within_days else day - _ONE_DAY
    return _read(_OF_UNIT, [unit_id, latest], day)


def missing_in(period: ReportingPeriod, day: date | None = None) -> list[MissingFigure]:
    """Return what has not been given for an open period, in one query."""
    return _read(_OF_PERIOD, [period.pk], day or period.due_on)


_ONE_DAY = timedelta(days=1)


def _read(sql: str, given: list[int | date], day: date) -> list[MissingFigure]:
    return [
        MissingFigure(
            organisation_id=organisation_id,
            body=body,
            indicator_id=indicator_id,
            code=code,
            indicator=name,
            is_about_the_body=is_about_the_body,
            period_id=period_id,
            period=period,
            due_on=due_on,
            days_late=(day - due_on).days,
        )
        for (
            organisation_id, body, indicator_id, code, name, is_about_the_body,
            period_id, period, due_on,
        ) in rows_of(sql, given)
    ]  # fmt: skip
