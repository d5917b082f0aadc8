"""Where every party stands on every content of the text as it now reads."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from phoihop.foundation.keeping import kept_beside
from phoihop.foundation.prepared import PreparedQuery, given_number
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
    """A content that is asked about, what it lacks, and where each party stands.

    What a content must have is asked of counted ones only.
    """

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

    def is_over_on(self, day: date) -> bool:
        """Tell whether the time for comments has ended before the day."""
        return self.round is not None and day > self.round.deadline

    def row_of(self, content_id: int) -> Row | None:
        """Return the row of a content; one that is not asked about has none."""
        return next((row for row in self.rows if row.content.pk == content_id), None)

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


def asked(text: ProgrammeText) -> list[ContentText]:
    """Return the contents that each party must agree to, in printing order.

    Together they hold the whole text: every content at the top, with all under it. A
    counted content further down is asked about by itself as well.
    """
    top = {content.pk for content in text.contents}
    return [
        content
        for content in text.all_contents()
        if content.pk in top or content.is_counted
    ]


def _last_round() -> QuerySet[ConsultationRound]:
    rounds = ConsultationRound.objects.filter(programme_id=given_number("programme"))
    return rounds.order_by("-number")[:1]


def _comments() -> QuerySet[Comment]:
    return (
        Comment.objects.filter(round__programme_id=given_number("programme"))
        .select_related("party", "content", "round")
        .order_by("id")
    )


def _consents() -> QuerySet[Consent]:
    return Consent.objects.filter(content__programme_id=given_number("programme"))


_LAST_ROUND = PreparedQuery(_last_round)
_COMMENTS = PreparedQuery(_comments)
_CONSENTS = PreparedQuery(_consents)

# A content in memory never changes: a changed one is another, loaded anew.
_fingerprint_of = kept_beside(fingerprint)


@kept_beside
def _gaps_of(content: ContentText) -> tuple[Gap, ...]:
    return tuple(gaps_of(content))


def consent_matrix(programme: Programme, text: ProgrammeText) -> ConsentMatrix:
    """Build the matrix in three queries."""
    last_round = _LAST_ROUND.first(programme=programme.pk)
    comments = tuple(_COMMENTS.rows(programme=programme.pk))
    stances = {
        (consent.content_id, consent.party_id): consent
        for consent in _CONSENTS.rows(programme=programme.pk)
    }
    latest = {(one.content_id, one.party_id): one for one in comments}
    rows = []
    for content in asked(text):
        seen = _fingerprint_of(content)
        cells = tuple(
            Cell(
                party,
                _stance(stances.get((content.pk, party.pk)), seen),
                latest.get((content.pk, party.pk)),
            )
            for party in text.parties
        )
        gaps = _gaps_of(content) if content.is_counted else ()
        rows.append(Row(content, seen, gaps, cells))
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
