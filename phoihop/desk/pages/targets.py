"""The targets of a signed text as they stand, for the page of the programme's year."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.figures.queries.targets import TargetStand, targets_of
from phoihop.foundation.keeping import kept_beside
from phoihop.indicators.adding_up import Verdict
from phoihop.programmes.canonical import canonical_target
from phoihop.programmes.models import Programme
from phoihop.programmes.queries.text import ContentText, ProgrammeText, TargetText
from phoihop.programmes.wording import target_words
from phoihop.ui.addresses import address_of


# There are only those below, so each is equal to itself alone.
@dataclass(frozen=True, kw_only=True, eq=False)
class Pill:
    """A verdict as word, icon and colour."""

    kind: str
    words: str | Promise
    icon: str


_VERDICTS = {
    Verdict.MET: Pill(kind="done", words=_("Met"), icon="check"),
    Verdict.EXCEEDED: Pill(kind="done", words=_("Exceeded"), icon="checks"),
    Verdict.NOT_MET: Pill(kind="late", words=_("Not met"), icon="x"),
    Verdict.UNKNOWN: Pill(
        kind="idle", words=_("Not to be judged yet"), icon="question"
    ),
}
_SO_FAR = Pill(kind="waiting", words=_("Not reached so far"), icon="quarter")
_NO_FIGURE = Pill(kind="idle", words=_("No figure yet"), icon="question")
_WITHDRAWN = Pill(kind="idle", words=_("Withdrawn"), icon="line")


@dataclass(frozen=True, kw_only=True)
class TargetRow:
    """A target: what is to be reached, what is reached by approved figures only.

    ``address`` leads to the figure that says it; empty while there is none.
    """

    content_id: int
    number: str
    indicator: str
    goal: str
    pill: Pill
    reached: str = ""
    as_of: date | None = None
    address: str = ""


def target_rows(
    programme: Programme, text: ProgrammeText, day: date
) -> tuple[TargetRow, ...]:
    """Return every target of the text in printing order; without any, no query."""
    written = _targets_in(text)
    if not written:
        return ()
    stands = {one.target_id: one for one in targets_of(programme.pk, day)}
    return tuple(
        _row(content, target, stands.get(target.pk)) for content, target in written
    )


@kept_beside
def _targets_in(text: ProgrammeText) -> tuple[tuple[ContentText, TargetText], ...]:
    return tuple(
        (content, target)
        for content in text.all_contents()
        for target in content.targets
    )


def _row(
    content: ContentText, target: TargetText, stand: TargetStand | None
) -> TargetRow:
    figure = stand.figure if stand else None
    return TargetRow(
        content_id=content.pk,
        number=content.number,
        indicator=target.indicator,
        goal=_goal(target),
        pill=_pill(stand),
        reached=stand.written if stand else "",
        as_of=stand.as_of if stand else None,
        address=address_of("figures:figure", figure.public_code) if figure else "",
    )


def _pill(stand: TargetStand | None) -> Pill:
    """A target whose content was withdrawn is judged no more."""
    if stand is None:
        return _WITHDRAWN
    if stand.verdict == Verdict.NOT_MET and not stand.is_over:
        return _SO_FAR
    return _VERDICTS[stand.verdict] if stand.figures else _NO_FIGURE


@kept_beside
def _goal(target: TargetText) -> str:
    words = target_words(canonical_target(target))
    return words.removeprefix(f"{target.indicator}: ")
