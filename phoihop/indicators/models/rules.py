"""What the database asks of every definition of an indicator."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q

from phoihop.indicators.states import (
    APPROVED_STATES,
    OF_TWO_NUMBERS,
    WITH_PARTS,
    Kind,
    OverPlaces,
    OverTime,
    VersionState,
)

DEFINITION_RULES: list[models.BaseConstraint] = [
    models.UniqueConstraint(
        fields=["indicator", "number"], name="indicator_version_number_is_one"
    ),
    ExclusionConstraint(
        name="indicator_has_one_definition_a_day",
        expressions=[
            ("indicator", RangeOperators.EQUAL),
            ("valid", RangeOperators.OVERLAPS),
        ],
        condition=Q(state__in=sorted(APPROVED_STATES)),
    ),
    models.CheckConstraint(
        condition=~Q(over_time=OverTime.SUM) | ~Q(kind=Kind.STOCK),
        name="stock_is_never_added_up_over_time",
    ),
    models.CheckConstraint(
        condition=~Q(kind__in=sorted(OF_TWO_NUMBERS))
        | (
            Q(
                over_time__in=[
                    OverTime.LAST,
                    OverTime.FIRST,
                    OverTime.RATIO_OF_SUMS,
                ]
            )
            & Q(over_places__in=[OverPlaces.RATIO_OF_SUMS, OverPlaces.NONE])
        ),
        name="percentage_is_never_averaged",
    ),
    models.CheckConstraint(
        condition=(~Q(over_time=OverTime.AVERAGE) & ~Q(over_places=OverPlaces.WEIGHTED))
        | ~Q(weight=""),
        name="average_says_by_what_it_is_weighted",
    ),
    models.CheckConstraint(
        condition=~Q(name="") & ~Q(measured_in=""),
        name="indicator_has_a_name_and_a_unit_of_measure",
    ),
    models.CheckConstraint(
        condition=Q(approved_by_person_id=None)
        | ~Q(approved_by_person_id=models.F("written_by_person_id")),
        name="definition_is_approved_by_another_person",
    ),
    models.CheckConstraint(
        condition=Q(written_by_person_id=None, approved_by_person_id=None)
        | Q(
            written_by_person_id__isnull=False,
            approved_by_person_id__isnull=False,
            state__in=sorted(APPROVED_STATES),
        )
        | Q(
            written_by_person_id__isnull=False,
            approved_by_person_id=None,
            state__in=[VersionState.DRAFT, VersionState.REFUSED],
        ),
        name="definition_in_use_says_who_approved_it",
    ),
    models.CheckConstraint(
        condition=Q(parts=[], parts_rule="")
        | (Q(parts__len__gte=2) & ~Q(parts_rule="") & Q(kind__in=sorted(WITH_PARTS))),
        name="definition_with_parts_says_whether_they_add_up",
    ),
    models.CheckConstraint(
        condition=Q(balance="") | Q(kind=Kind.MONEY),
        name="balance_is_of_money",
    ),
    models.CheckConstraint(
        condition=~Q(state=VersionState.REFUSED) | ~Q(refused_reason=""),
        name="definition_refused_says_why",
    ),
    models.CheckConstraint(
        condition=Q(kind__in=sorted(OF_TWO_NUMBERS))
        | (
            ~Q(over_time=OverTime.RATIO_OF_SUMS)
            & ~Q(over_places=OverPlaces.RATIO_OF_SUMS)
        ),
        name="only_two_numbers_are_added_up_apart",
    ),
]
