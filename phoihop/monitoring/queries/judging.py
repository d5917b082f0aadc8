"""Targets of the signed text beside the approved figures that judge them."""

from collections.abc import Mapping
from dataclasses import dataclass

from phoihop.figures.queries.shown import Shown
from phoihop.figures.queries.targets import TargetStand, targets_of
from phoihop.monitoring.models import Review, TargetNote
from phoihop.monitoring.queries.figures import Standing
from phoihop.monitoring.queries.sheet import ContentLine, FigureBehind, TargetLine
from phoihop.programmes.canonical import canonical_target
from phoihop.programmes.queries.text import ContentText, ProgrammeText, TargetText
from phoihop.programmes.wording import target_words


@dataclass(frozen=True, kw_only=True)
class TargetRow:
    """A target of a review that is being written, and the note beside it.

    ``row_key`` names the row of the content that it stands under; empty when its
    content is not one of those that count.
    """

    line: TargetLine
    target_id: int
    row_key: str
    note: TargetNote | None

    @property
    def key(self) -> str:
        """Name it in a form and on a page."""
        return f"t{self.target_id}"


# The row under which each content stands: its key, and what the review says of it.
Owners = Mapping[int, tuple[str, ContentLine]]


def target_rows(
    review: Review, text: ProgrammeText, owners: Owners
) -> tuple[TargetRow, ...]:
    """Return each target of the signed text, judged by approved figures only."""
    stands = {
        one.target_id: one for one in targets_of(review.programme_id, review.cut_off)
    }
    notes = {note.target_id: note for note in review.target_notes.all()}
    found = []
    for content in text.all_contents():
        for target in content.targets:
            key, owner = owners.get(content.pk, ("", None))
            note = notes.get(target.pk)
            found.append(
                TargetRow(
                    line=_line(content, target, owner, stands[target.pk], note),
                    target_id=target.pk,
                    row_key=key,
                    note=note,
                )
            )
    return tuple(found)


def _line(
    content: ContentText,
    target: TargetText,
    owner: ContentLine | None,
    stand: TargetStand,
    note: TargetNote | None,
) -> TargetLine:
    return TargetLine(
        number=content.number,
        content=content.title,
        indicator=target.indicator,
        code=target.code,
        goal=_goal(target),
        standing=owner.standing if owner else Standing.SIGNED,
        party=owner.party if owner else "",
        verdict=stand.verdict.value,
        reached=stand.written,
        before=", ".join(one.written for one in stand.before_figures),
        figures=tuple(_behind(one) for one in stand.figures),
        note=note.note if note else "",
        noted_by=note.written_by_name if note else "",
    )


def _goal(target: TargetText) -> str:
    """Say what is to be reached, without the name of the indicator."""
    words = target_words(canonical_target(target))
    return words.removeprefix(f"{target.indicator}: ")


def _behind(shown: Shown) -> FigureBehind:
    return FigureBehind(
        public_code=shown.public_code,
        revision=shown.revision,
        words=shown.written,
        base=shown.base,
        period=shown.period,
        as_of=shown.as_of,
    )
