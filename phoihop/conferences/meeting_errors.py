"""What can be refused of agendas, minutes, invitations and papers."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from phoihop.foundation.errors import ChangedMeanwhile, RuleViolation


class ItemWithoutTitle(RuleViolation):
    """An item says what it is about."""

    code = "item_without_title"
    field = "title"

    def __init__(self) -> None:
        super().__init__(_("Write what this item is about."))


class OrderChanged(ChangedMeanwhile):
    """Two change places that stood beside each other when the page was opened."""

    code = "order_changed"

    def __init__(self) -> None:
        super().__init__({}, 0)
        self.sentence = _(
            "Somebody else changed the order meanwhile. Look at the page again before "
            "you move anything."
        )


class ItemTakenOff(RuleViolation):
    """What was taken off the agenda is not worked on."""

    code = "item_taken_off"

    def __init__(self) -> None:
        super().__init__(_("This item was taken off the agenda meanwhile."))


class DecisionMissing(RuleViolation):
    """An item on which something is decided is settled by the decision in words."""

    code = "decision_missing"
    field = "decision"

    def __init__(self) -> None:
        super().__init__(_("Write in words what was decided on this item."))


class NoAgenda(RuleViolation):
    """Minutes are of something."""

    code = "no_agenda"

    def __init__(self) -> None:
        super().__init__(_("The agenda has no item yet; there is nothing to minute."))


class ItemsWithoutMinute(RuleViolation):
    """The minutes are closed when each item has its minute or its decision."""

    code = "items_without_minute"

    def __init__(self, titles: Sequence[str]) -> None:
        self.titles = list(titles)
        super().__init__(
            _("Nothing is written yet on: %(titles)s.")
            % {"titles": "; ".join(self.titles)}
        )


class MinuteUnchanged(RuleViolation):
    """A revision says something else than the one before."""

    code = "minute_unchanged"
    field = "text"

    def __init__(self) -> None:
        super().__init__(_("This is the text that stands there already."))


class InvitedBefore(RuleViolation):
    """A body is asked once under a title."""

    code = "invited_before"
    field = "organisation"

    def __init__(self, body: str) -> None:
        super().__init__(
            _("%(body)s is on the list already under this title.") % {"body": body}
        )


class InvitedBodyUnnamed(RuleViolation):
    """It is a body of the system, or one written as printed."""

    code = "invited_body_unnamed"
    field = "body_name"

    def __init__(self) -> None:
        super().__init__(_("Choose a body, or write the name of one as printed."))


class AnswerIncomplete(RuleViolation):
    """Whoever sends somebody else names him."""

    code = "answer_incomplete"
    field = "sent_name"

    def __init__(self) -> None:
        super().__init__(_("Write name and title of who comes instead."))


class AttendanceIncomplete(RuleViolation):
    """Whoever came for another is written down."""

    code = "attendance_incomplete"
    field = "came_name"

    def __init__(self) -> None:
        super().__init__(_("Write name and title of who came instead."))


class PaperWithoutTitle(RuleViolation):
    """A paper is known by its title."""

    code = "paper_without_title"
    field = "title"

    def __init__(self) -> None:
        super().__init__(_("Write the title of the paper."))


class PhotoWithoutCaption(RuleViolation):
    """Whoever cannot see the photo reads the caption."""

    code = "photo_without_caption"
    field = "caption"

    def __init__(self) -> None:
        super().__init__(
            _("Write what the photo shows; readers who cannot see it rely on that.")
        )


class PhotoOfAnotherDay(RuleViolation):
    """A photo is not taken in the future."""

    code = "photo_of_another_day"
    field = "taken_on"

    def __init__(self) -> None:
        super().__init__(_("The day of the photo is still to come."))


class SummaryEmpty(RuleViolation):
    """A summary says something."""

    code = "summary_empty"
    field = "text"

    def __init__(self) -> None:
        super().__init__(_("Write one to three paragraphs for everybody."))


class SummaryTooLong(RuleViolation):
    """A summary is short."""

    code = "summary_too_long"
    field = "text"

    def __init__(self, most: int) -> None:
        super().__init__(
            _("A summary has at most %(most)s paragraphs.") % {"most": most}
        )


class SummaryShown(RuleViolation):
    """What the public reads is not changed under its eyes."""

    code = "summary_shown"

    def __init__(self) -> None:
        super().__init__(
            _("The public reads this now. Have it taken off the public pages first.")
        )


class SummaryMissing(RuleViolation):
    """Without a summary there is nothing to show."""

    code = "summary_missing"

    def __init__(self) -> None:
        super().__init__(_("First the office writes a summary for the public."))


class SummaryNotShown(RuleViolation):
    """Nothing is there to be taken off the public pages."""

    code = "summary_not_shown"

    def __init__(self) -> None:
        super().__init__(_("This conference is not on the public pages."))


class DossierTooLarge(RuleViolation):
    """One file holds what can be carried home."""

    code = "dossier_too_large"

    def __init__(self, most: int) -> None:
        super().__init__(
            _(
                "Papers and photos together are more than %(most)s MB. Take them one "
                "by one from the page of the conference."
            )
            % {"most": most // 1024**2}
        )
