"""Reports of organisations, section by section."""

import re
from collections.abc import Collection, Iterator

from django.db.models import Prefetch, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.reports.models import Report, ReportSection
from phoihop.reports.queries.seen import reports_seen_by
from phoihop.search.cards import (
    Address,
    Card,
    Part,
    Touched,
    filled,
    numbers_above,
)
from phoihop.search.cataloguers.places import place_parts, successors_among
from phoihop.search.states import CardKind, Face, PartKind

_UNIT = ("kind", "parent__kind", "parent__parent__kind")
_OF_CALL = tuple(f"duty__call__unit__{path}" for path in _UNIT)
# A code in the text stands for a figure, which the index does not hold.
_CODE = re.compile(r"\[[A-Z0-9.-]+\]")


class ReportCataloguer:
    """Owner: a report."""

    face = Face.WORK
    owner_type = Report._meta.label_lower

    def touched_by(self, touched: Touched) -> set[int]:
        """Return reports changed, or with a section changed."""
        found = set(touched.get(self.owner_type, ()))
        return found | numbers_above(touched, ReportSection, "report_id")

    def cards_of(self, owners: Collection[int]) -> Iterator[Card]:
        """Yield a card for each report."""
        sections = ReportSection.objects.order_by("rank")
        reports = list(
            Report.objects.filter(pk__in=owners)
            .select_related("organisation", "duty__call__period", *_OF_CALL)
            .prefetch_related(Prefetch("sections", sections))
        )
        became = successors_among(one.duty.call.unit for one in reports)
        for report in reports:
            call = report.duty.call
            days = call.period.days
            yield Card(
                kind=CardKind.REPORT,
                owner=report.pk,
                title=report.title,
                context=call.title,
                address=Address("reports:report", (report.pk,)),
                day=days.lower,
                first_day=days.lower,
                last_day=max(days.lower, call.due_on),
                unit=call.unit,
                parts=filled(
                    Part(PartKind.NUMBER, report.number),
                    Part(PartKind.PARTY, report.organisation.name),
                    *map(_part, report.sections.all()),
                    Part(PartKind.CONTEXT, call.title),
                    *place_parts(call.unit, became),
                ),
            )

    def all_owners(self) -> Iterator[int]:
        """Yield all reports."""
        return Report.objects.order_by("pk").values_list("pk", flat=True).iterator()

    def seen_by(self, actor: Mandate | None) -> "QuerySet[Report, int] | None":
        """Return the reports that the mandate may read, by the room's own rule."""
        if actor is None:
            return None
        seen = reports_seen_by(actor).select_related(None)
        return seen.values_list("pk", flat=True)


def _part(section: ReportSection) -> Part:
    words = _CODE.sub(" ", ": ".join(filter(None, [section.heading, section.text])))
    return Part(
        PartKind.CONTENT if section.number else PartKind.TEXT, words, section.number
    )
