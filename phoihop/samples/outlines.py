"""How the sample's people, offices and texts are written down before they are told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from phoihop.directory.models import Role
from phoihop.programmes.states import DueKind, LineageKind, Operator


@dataclass(frozen=True, kw_only=True)
class OrganisationOutline:
    """An organisation, under the key by which the texts name it."""

    kind: str
    name: str
    short_name: str


@dataclass(frozen=True, kw_only=True)
class PostOutline:
    """A post that somebody holds, and the rights that go with it."""

    organisation: str
    position: str
    title: str
    roles: Sequence[Role] = ()


def post(organisation: str, position: str, title: str, *roles: Role) -> PostOutline:
    """A post in one line: where, of which kind, its title, and what it may do."""
    return PostOutline(
        organisation=organisation, position=position, title=title, roles=roles
    )


@dataclass(frozen=True, kw_only=True)
class PersonOutline:
    """Somebody of the sample; without a user name there is no account.

    ``tries`` says what a visitor can do under this sign-in.
    """

    full_name: str
    posts: Sequence[PostOutline] = ()
    username: str = ""
    tries: str = ""


@dataclass(frozen=True, kw_only=True)
class CommuneOutline:
    """Who and what there is in a commune, and from when on its directory is kept."""

    offices_since: date
    first_day: date
    grants_until: date
    administrators: Sequence[PersonOutline]
    organisations: dict[str, OrganisationOutline]
    people: dict[str, PersonOutline]


@dataclass(frozen=True)
class Due:
    """When a task is due."""

    kind: DueKind
    on: date | None = None
    rule: str = ""
    no_due_reason: str = ""


def by(year: int, month: int, day: int) -> Due:
    """Due on a day."""
    return Due(DueKind.DATE, on=date(year, month, day))


def regularly(rule: str) -> Due:
    """Due again and again."""
    return Due(DueKind.RECURRING, rule=rule)


def when(rule: str) -> Due:
    """Due when something happens."""
    return Due(DueKind.CONDITION, rule=rule)


def without_day(reason: str) -> Due:
    """Due on no day, for a reason."""
    return Due(DueKind.NONE, no_due_reason=reason)


IN_PERIOD = Due(DueKind.WITHIN_PERIOD)


@dataclass(frozen=True)
class SampleTask:
    """A task; organisations by their keys."""

    title: str
    lead: str
    due: Due
    extent: str = ""
    measure: str = ""
    deliverable: str = ""
    together: Sequence[str] = ()


@dataclass(frozen=True)
class SampleTarget:
    """A target: the code of its indicator, operator and value."""

    indicator: str
    operator: Operator
    value: Decimal | None = None
    measured_in: str = ""


@dataclass(frozen=True)
class SampleLine:
    """Where a content comes from: a title of the programme before."""

    title: str
    kind: LineageKind
    note: str = ""


def continues(title: str) -> tuple[SampleLine]:
    """Come from one content of the programme before, as it was."""
    return (SampleLine(title, LineageKind.CONTINUE),)


def raises(title: str, note: str) -> tuple[SampleLine]:
    """Come from one content of the programme before, with more to reach."""
    return (SampleLine(title, LineageKind.RAISE, note),)


def merges(*titles: str) -> tuple[SampleLine, ...]:
    """Come from several contents of the programme before."""
    return tuple(SampleLine(title, LineageKind.MERGE) for title in titles)


def splits(title: str, note: str = "") -> tuple[SampleLine]:
    """Come, with another content, from one of the programme before."""
    return (SampleLine(title, LineageKind.SPLIT, note),)


@dataclass(frozen=True, kw_only=True)
class SampleContent:
    """A content with all that stands under it; parts are not counted."""

    title: str
    field: str
    text: str = ""
    lead: str = ""
    no_task_reason: str = ""
    tasks: Sequence[SampleTask] = ()
    targets: Sequence[SampleTarget] = ()
    parts: Sequence["SampleContent"] = ()
    lines: Sequence[SampleLine] = ()
    # The title of the content of the term programme that it serves.
    serves: str = ""


def at_least(indicator: str, value: str, measured_in: str = "") -> SampleTarget:
    """A target that the value reaches or passes."""
    return SampleTarget(indicator, Operator.AT_LEAST, Decimal(value), measured_in)


def at_most(indicator: str, value: str) -> SampleTarget:
    """A target that the value does not pass."""
    return SampleTarget(indicator, Operator.AT_MOST, Decimal(value))
