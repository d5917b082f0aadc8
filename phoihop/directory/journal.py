"""The words for what is done in the directory."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "organisation.create": _("entered the organisation"),
    "organisation.change": _("corrected the organisation"),
    "organisation.end": _("recorded the end of the organisation"),
    "organisation.succeed": _("recorded which organisation took over"),
    "term.add": _("entered the term"),
    "term.change": _("corrected the term"),
    "term.end": _("recorded the end of the term"),
    "post.create": _("entered the post"),
    "post.end": _("recorded the end of the post"),
    "person.create": _("entered the person"),
    "person.change": _("corrected the person"),
    "tenure.begin": _("recorded who took up the post"),
    "tenure.end": _("recorded who left the post"),
    "acting.begin": _("recorded who acts in the post"),
    "acting.end": _("recorded that the acting ended"),
    "delegation.give": _("recorded the delegation"),
    "delegation.end": _("recorded that the delegation ended"),
    "account.create": _("opened the account"),
    "account.set_password": _("gave the account a new password"),
    "account.change_password": _("changed the own password"),
    "account.set_email": _("changed the e-mail address of the account"),
    "account.close": _("closed the account"),
    "account.open": _("opened the account again"),
    "account.remove_device": _("removed the lost device of one-time codes"),
    "grant.give": _("gave the right"),
    "grant.set_up": _("gave the right when setting up"),
    "grant.confirm": _("confirmed the right as second administrator"),
    "grant.withdraw": _("withdrew the right"),
}
