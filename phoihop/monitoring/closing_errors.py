"""What is refused of closing a programme, one class per rule."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from phoihop.foundation.errors import RuleViolation

_LISTED = 5


class FinalReviewMissing(RuleViolation):
    """A programme is closed after its approved final review."""

    code = "final_review_missing"

    def __init__(self) -> None:
        super().__init__(
            _("Every party must first approve the final review of this programme.")
        )


class NothingLeftToDo(RuleViolation):
    """Only a task in which something is left is carried over or closed."""

    code = "nothing_left_to_do"

    def __init__(self, title: str) -> None:
        super().__init__(
            _("“%(title)s” is not open any more; nothing has to be settled.")
            % {"title": title}
        )


class NotInAProgramme(RuleViolation):
    """Only tasks of a programme are settled when it closes."""

    code = "not_in_a_programme"

    def __init__(self, title: str) -> None:
        super().__init__(_("“%(title)s” belongs to no programme.") % {"title": title})


class NotALaterProgramme(RuleViolation):
    """A task is carried into a programme of the same place that begins later."""

    code = "not_a_later_programme"
    field = "into"

    def __init__(self, title: str) -> None:
        super().__init__(
            _("“%(title)s” is not a later programme of this place.") % {"title": title}
        )


class OnlyCarriedGoesOn(RuleViolation):
    """A task closed with a reason goes into no programme."""

    code = "only_carried_goes_on"
    field = "into"

    def __init__(self) -> None:
        super().__init__(
            _("A task that is closed goes into no other programme; carry it over.")
        )


class OthersCancelIt(RuleViolation):
    """The body that gave a task out calls it off."""

    code = "others_cancel_it"
    field = "kind"

    def __init__(self, body: str) -> None:
        super().__init__(
            _(
                "%(body)s gave this task out: its head or office chief closes it. Ask "
                "them, or carry the task over."
            )
            % {"body": body}
        )


class TasksLeft(RuleViolation):
    """An open task is carried over or closed before the programme is closed."""

    code = "tasks_left"

    def __init__(self, titles: Sequence[str]) -> None:
        self.titles = list(titles)
        shown = "; ".join(self.titles[:_LISTED])
        super().__init__(
            _(
                "%(count)s tasks are still open: %(titles)s. Carry each over, or close "
                "it with a reason."
            )
            % {"count": len(self.titles), "titles": shown}
        )


class ClosingApprovedBefore(RuleViolation):
    """An organisation agrees to the closing once."""

    code = "closing_approved_before"

    def __init__(self) -> None:
        super().__init__(_("Your organisation has agreed to the closing already."))
