"""The words for what is done at the desk."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "saved_view.create": _("saved a list as a link"),
    "saved_view.remove": _("removed a saved list"),
}
