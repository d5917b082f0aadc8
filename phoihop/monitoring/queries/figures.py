"""The figures of a review, counted from its assessments and from nothing else."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from phoihop.monitoring.states import Result


class Standing(StrEnum):
    """How a content stands to the denominator fixed at signing."""

    SIGNED = "signed"
    WITHDRAWN = "withdrawn"
    ADDED = "added"


@dataclass(frozen=True, kw_only=True)
class ReviewFigures:
    """How many of the signed contents are done; withdrawn ones stay in the number.

    ``results`` holds the result of each signed content by its place in the
    denominator, an empty one for what was withdrawn or is not assessed yet.
    """

    denominator: int
    done: int
    partly: int
    not_done: int
    withdrawn: int
    added: int
    added_done: int
    added_partly: int
    added_not_done: int
    results: Mapping[int, str]

    @property
    def assessed(self) -> int:
        """How many signed contents have their assessment."""
        return self.done + self.partly + self.not_done

    @property
    def words(self) -> str:
        """What follows the big figure "15/16"."""
        parts = [_("contents done")]
        if self.partly:
            parts.append(_("%(count)s partly done") % {"count": self.partly})
        if self.not_done:
            parts.append(_("%(count)s not done") % {"count": self.not_done})
        return ", ".join(parts)

    @property
    def note(self) -> str:
        """What was withdrawn and added since signing; empty when nothing was."""
        parts = []
        if self.withdrawn:
            parts.append(_("withdrawn %(count)s") % {"count": self.withdrawn})
        if self.added:
            words = _("added %(count)s") % {"count": self.added}
            parts.append(
                f"{words} ({self._added_words})" if self._added_words else words
            )
        return "; ".join(parts)

    @property
    def changes(self) -> str:
        """What was withdrawn and added, without a word on results."""
        parts = [
            (self.withdrawn, _("withdrawn %(count)s")),
            (self.added, _("added %(count)s")),
        ]
        return "; ".join(words % {"count": count} for count, words in parts if count)

    @property
    def sentence(self) -> str:
        """Say all of it in one line."""
        said = f"{self.done}/{self.denominator} {self.words}"
        return f"{said}; {self.note}" if self.note else said

    @property
    def _added_words(self) -> str:
        parts = [
            (self.added_done, _("done %(count)s")),
            (self.added_partly, _("partly done %(count)s")),
            (self.added_not_done, _("not done %(count)s")),
        ]
        return ", ".join(words % {"count": count} for count, words in parts if count)


def count(contents: Iterable[tuple[Standing, str]]) -> ReviewFigures:
    """Count contents, each with its standing and its result, in the signed order."""
    listed = list(contents)
    given = Counter(listed)
    signed = [one for one in listed if one[0] != Standing.ADDED]
    return ReviewFigures(
        denominator=len(signed),
        done=given[Standing.SIGNED, Result.DONE],
        partly=given[Standing.SIGNED, Result.PARTLY],
        not_done=given[Standing.SIGNED, Result.NOT_DONE],
        withdrawn=sum(standing == Standing.WITHDRAWN for standing, _result in signed),
        added=len(listed) - len(signed),
        added_done=given[Standing.ADDED, Result.DONE],
        added_partly=given[Standing.ADDED, Result.PARTLY],
        added_not_done=given[Standing.ADDED, Result.NOT_DONE],
        results={
            order: result if standing == Standing.SIGNED else ""
            for order, (standing, result) in enumerate(signed, start=1)
        },
    )
