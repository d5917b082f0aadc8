"""Words of the acts that this app writes into the journal."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDS: dict[str, str | Promise] = {
    "report_call.ask": _("asked for reports"),
    "report_call.add": _("asked more bodies for a report"),
    "report_call.release": _("released a body from its report"),
    "report.open": _("began the report"),
    "report.write": _("wrote a section of the report"),
    "report.submit": _("submitted the report"),
    "report.return": _("returned the report to be completed"),
    "report.accept": _("accepted the report"),
    "report.send_back": _("sent the report back to be changed"),
    "report.approve": _("approved the report and froze its figures"),
    "report.issue": _("issued the report"),
}
