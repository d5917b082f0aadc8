"""The walk through the lines of the old programme: what is known, what is decided."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from phoihop.programmes.models import Programme
from phoihop.programmes.queries.consent import asked
from phoihop.programmes.queries.loading import load_text
from phoihop.programmes.queries.text import ContentText, ProgrammeText
from phoihop.programmes.states import LineageKind
from phoihop.renewals.models import LineDecision, Renewal
from phoihop.renewals.queries.known import Knowledge, Known, knowledge_of


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the old programme: a content of its text, or one added later."""

    key: str
    pk: int
    number: str
    title: str
    content: ContentText | None
    known: Known
    decision: LineDecision | None

    @property
    def is_added(self) -> bool:
        """Tell whether an amendment added it."""
        return self.content is None

    @property
    def proposal(self) -> LineageKind:
        """What is proposed: what was withdrawn is dropped, the rest goes on."""
        return LineageKind.DROP if self.known.withdrawn_by else LineageKind.CONTINUE

    @property
    def version(self) -> int | None:
        """The version of the decision, none as long as there is none."""
        return self.decision.version if self.decision else None


@dataclass(frozen=True)
class Walk:
    """All lines of the old programme, in printing order."""

    renewal: Renewal
    knowledge: Knowledge
    text: ProgrammeText
    lines: tuple[Line, ...]

    def line(self, key: str) -> Line | None:
        """Return the line under a key."""
        return next((line for line in self.lines if line.key == key), None)

    def of_content(self, pk: int) -> Line | None:
        """Return the line of a content of the text."""
        return self.line(f"c{pk}")

    @property
    def undecided(self) -> list[Line]:
        """Return the lines that have no decision yet."""
        return [line for line in self.lines if line.decision is None]

    @property
    def decided(self) -> int:
        """Count the decided lines."""
        return len(self.lines) - len(self.undecided)

    def after(self, key: str) -> Line | None:
        """Return the next undecided line after one, from the top again at the end."""
        keys = [line.key for line in self.lines]
        place = keys.index(key) + 1
        in_turn = (*self.lines[place:], *self.lines[:place])
        return next((line for line in in_turn if line.decision is None), None)

    def place_of(self, key: str) -> int:
        """Return which line it is, counted from one."""
        return [line.key for line in self.lines].index(key) + 1

    def partners_of(self, key: str) -> list[Line]:
        """Return the lines with which one may be merged."""
        return [line for line in self.lines if line.key != key and line.content]

    @property
    def loose_merges(self) -> list[Line]:
        """Return the lines whose merge is not whole: no partner, or none that leads."""
        merged = {line.pk: line for line in self._merging()}
        leads = {pk for pk, one in merged.items() if not _partner(one)}
        followed = {_partner(line) for line in merged.values()}
        return [
            line
            for pk, line in merged.items()
            if (pk in leads and pk not in followed)
            or (pk not in leads and _partner(line) not in leads)
        ]

    def followers_of(self, leading: Line) -> list[Line]:
        """Return the lines that are merged into one."""
        return [line for line in self._merging() if _partner(line) == leading.pk]

    def _merging(self) -> Iterator[Line]:
        for line in self.lines:
            if line.decision and line.decision.kind == LineageKind.MERGE:
                yield line


def _partner(line: Line) -> int | None:
    return line.decision.merged_with_id if line.decision else None


def walk_of(renewal: Renewal, day: date) -> Walk:
    """Return the walk, in a number of queries that no line raises."""
    old: Programme = renewal.predecessor
    text = load_text(old)
    knowledge = knowledge_of(old, renewal.programme, day)
    decisions = renewal.decisions.prefetch_related("raised").order_by("id")
    by_content = {row.content_id: row for row in decisions if row.content_id}
    by_added = {row.added_content_id: row for row in decisions if row.added_content_id}
    of_text = [
        Line(
            key=f"c{content.pk}",
            pk=content.pk,
            number=content.number,
            title=content.title,
            content=content,
            known=knowledge.of_content(content.pk, _numbers(content)),
            decision=by_content.get(content.pk),
        )
        for content in asked(text)
    ]
    added = [
        Line(
            key=f"a{row.pk}",
            pk=row.pk,
            number=f"+{order}",
            title=row.title,
            content=None,
            known=knowledge.of_added(row.pk),
            decision=by_added.get(row.pk),
        )
        for order, row in enumerate(knowledge.added, start=1)
    ]
    return Walk(renewal, knowledge, text, (*of_text, *added))


def _numbers(content: ContentText) -> list[int]:
    return [part.pk for part in content.with_descendants()]
