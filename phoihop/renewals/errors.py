"""What is refused of opening the next programme, one class per rule."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from phoihop.foundation.errors import RuleViolation


class WaiverMissing(RuleViolation):
    """Without the approved final review, one writes why one goes on all the same."""

    code = "waiver_missing"
    field = "waiver"

    def __init__(self, title: str) -> None:
        super().__init__(
            _(
                "The final review of “%(title)s” is not approved by all parties. Write "
                "why the next programme is opened all the same."
            )
            % {"title": title}
        )


class FollowsAlready(RuleViolation):
    """A programme follows one other, for good."""

    code = "follows_already"
    field = "predecessor"

    def __init__(self, title: str) -> None:
        super().__init__(
            _("This programme follows “%(title)s” already.") % {"title": title}
        )


class WalkIsFinished(RuleViolation):
    """What has become the draft is changed in the draft."""

    code = "walk_is_finished"

    def __init__(self) -> None:
        super().__init__(
            _("The lines have become the new draft; change the contents there.")
        )


class DecisionUnknown(RuleViolation):
    """One chooses what becomes of a line."""

    code = "decision_unknown"
    field = "kind"

    def __init__(self) -> None:
        super().__init__(_("Choose what becomes of this line."))


class DropNeedsReason(RuleViolation):
    """Nothing of last year disappears without a word."""

    code = "drop_needs_reason"
    field = "note"

    def __init__(self) -> None:
        super().__init__(_("Write why this content is not continued."))


class CarriedTaskWouldBeLost(RuleViolation):
    """A line with a task carried over into this programme goes on."""

    code = "carried_task_would_be_lost"
    field = "kind"

    def __init__(self, title: str) -> None:
        super().__init__(
            _(
                "The task “%(title)s” was carried over into this programme, so its "
                "content goes on."
            )
            % {"title": title}
        )


class SplitNeedsTwo(RuleViolation):
    """One line becomes two at least."""

    code = "split_needs_two"
    field = "parts"

    def __init__(self) -> None:
        super().__init__(_("Write at least two titles, one to a line."))


class PartTooLong(RuleViolation):
    """A title has its longest."""

    code = "part_too_long"
    field = "parts"

    def __init__(self, most: int) -> None:
        super().__init__(_("A title has at most %(most)s letters.") % {"most": most})


class MergeNeedsTitle(RuleViolation):
    """The line into which others are merged names what comes of them."""

    code = "merge_needs_title"
    field = "title"

    def __init__(self) -> None:
        super().__init__(
            _(
                "Write the common title here, or choose the line with which this one "
                "is merged."
            )
        )


class NotAnotherLine(RuleViolation):
    """A line is merged with another one of the same programme."""

    code = "not_another_line"
    field = "merged_with"

    def __init__(self) -> None:
        super().__init__(_("Choose another line of the same programme."))


class NothingRaised(RuleViolation):
    """Raising says what is raised."""

    code = "nothing_raised"
    field = "note"

    def __init__(self) -> None:
        super().__init__(_("Write what is raised, or give a target its new value."))


class TargetOfAnotherLine(RuleViolation):
    """Only targets of the line that have a single value are raised with it."""

    code = "target_of_another_line"
    field = "kind"

    def __init__(self) -> None:
        super().__init__(_("This target does not stand in this line."))


class AddedLineIsSimple(RuleViolation):
    """A content added by an amendment continues as a new one, or is dropped."""

    code = "added_line_is_simple"
    field = "kind"

    def __init__(self) -> None:
        super().__init__(
            _("A content that an amendment added is continued or not continued.")
        )


class LinesUndecided(RuleViolation):
    """Every line has its decision before they become the draft."""

    code = "lines_undecided"

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__(
            _("Not decided yet: %(titles)s.") % {"titles": "; ".join(titles)}
        )


class MergeIncomplete(RuleViolation):
    """At least two lines are merged into one, and one of them leads."""

    code = "merge_incomplete"

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__(
            _(
                "At least two lines are merged, and one of them has the common title. "
                "Look again at: %(titles)s."
            )
            % {"titles": "; ".join(titles)}
        )
