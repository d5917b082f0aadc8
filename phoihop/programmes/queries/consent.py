"""Where every party stands on every counted content of the text as it now reads."""

from collections import Counter
from dataclasses import dataclass

from phoihop.programmes.canonical import fingerprint
from phoihop.programmes.completeness import Gap, gaps_of
from phoihop.programmes.models import Comment, Consent, ConsultationRound, Programme
from phoihop.programmes.queries.text import ContentText, PartyText, ProgrammeText
from phoihop.programmes.states import Stance


@dataclass(frozen=True)
class Cell:
    """One party's stance on one content; none when it has not looked yet."""

    party: PartyText
    stance: str
    comment: Comment | None


@dataclass(frozen=True)
class Row:
    """A counted content, what it lacks, and where each party stands."""

    content: ContentText
    fingerprint: str
    gaps: tuple[Gap, ...]
    cells: tuple[Cell, ...]

    @property
    def is_agreed(self) -> bool:
        """Tell whether every party agrees to the text as it reads now."""
        return all(cell.stance == Stance.AGREED for cell in self.cells)

    @property
    def has_open_comment(self) -> bool:
        """Tell whether a comment on it waits for an answer."""
        return any(
            cell.comment is not None and not cell.comment.answer_kind
            for cell in self.cells
        )


@dataclass(frozen=True)
class ConsentMatrix:
    """The rows, the current round and its comments."""

    round: ConsultationRound | None
    rows: tuple[Row, ...]
    comments: tuple[Comment, ...]

    @property
    def agreed(self) -> int:
        """Count the contents that every party agrees to."""
        return sum(row.is_agreed for row in self.rows)

    @property
    def unanswered(self) -> int:
        """Count the comments that wait for an answer."""
        return sum(not comment.answer_kind for comment in self.comments)

    @property
    def refused(self) -> int:
        """Count the contents that a party does not agree to."""
        return sum(
            any(cell.stance == Stance.NOT_AGREED for cell in row.cells)
            for row in self.rows
        )

    @property
    def missing(self) -> int:
        """Count the places where something is missing."""
        return sum(len(row.gaps) for row in self.rows)

    def is_silent(self, party: PartyText) -> bool:
        """Tell whether a party has said nothing yet of some content."""
        return any(
            cell.party.pk == party.pk and not cell.stance
            for row in self.rows
            for cell in row.cells
        )

    def open_for(self, party: PartyText) -> list[Row]:
        """Return the rows that a party has not agreed to."""
        return [
            row
            for row in self.rows
            for cell in row.cells
            if cell.party.pk == party.pk and cell.stance != Stance.AGREED
        ]


def consent_matrix(programme: Programme, text: ProgrammeText) -> ConsentMatrix:
    """Build the matrix in three queries."""
    last_round = programme.rounds.order_by("-number").first()
    comments = tuple(
        Comment.objects.filter(round__programme=programme)
        .select_related("party", "content", "round")
        .order_by("id")
    )
    stances = {
        (consent.content_id, consent.party_id): consent
        for consent in Consent.objects.filter(content__programme=programme)
    }
    latest = {(one.content_id, one.party_id): one for one in comments}
    rows = []
    for content in text.counted():
        seen = fingerprint(content)
        cells = tuple(
            Cell(
                party,
                _stance(stances.get((content.pk, party.pk)), seen),
                latest.get((content.pk, party.pk)),
            )
            for party in text.parties
        )
        rows.append(Row(content, seen, tuple(gaps_of(content)), cells))
    return ConsentMatrix(last_round, tuple(rows), comments)


def _stance(consent: Consent | None, seen: str) -> str:
    """A stance holds for the text that was seen; a changed text asks again."""
    if consent is None or consent.fingerprint != seen:
        return ""
    return consent.stance


def unanswered_comments(programme: Programme) -> int:
    """Count the comments of all rounds that wait for an answer."""
    return Comment.objects.filter(round__programme=programme, answer_kind="").count()


def stance_counts(matrix: ConsentMatrix, party: PartyText) -> Counter[str]:
    """Count one party's stances."""
    return Counter(
        cell.stance
        for row in matrix.rows
        for cell in row.cells
        if cell.party.pk == party.pk
    )
