"""Reports in words and pills: where they stand, and the figures in their sentences."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.reports.paper import Block, blocks_of
from phoihop.reports.queries.at_hand import AtHand
from phoihop.reports.queries.codes import Piece, pieces_of
from phoihop.reports.queries.due import OwedReport
from phoihop.reports.queries.punctuality import Arrival, Arrivals
from phoihop.reports.queries.sheet import FigureLine, Sheet
from phoihop.reports.states import ReportState
from phoihop.ui.addresses import address_of
from phoihop.ui.templatetags.ui import badge

register = template.Library()

_STATES = {
    ReportState.DRAFT: ("idle", "pencil"),
    ReportState.SUBMITTED: ("waiting", "pen"),
    ReportState.RETURNED: ("late", "back"),
    ReportState.ACCEPTED: ("waiting", "check"),
    ReportState.APPROVED: ("brand", "check"),
    ReportState.ISSUED: ("done", "seal"),
}


@register.simple_tag
def report_badge(state: str) -> SafeString:
    """Show where a report stands as word, icon and colour."""
    if not state:
        return SafeString(badge("idle", _("not begun"), "ring"))
    kind, icon = _STATES[ReportState(state)]
    return SafeString(badge(kind, ReportState(state).label, icon))


@register.simple_tag
def arrival_badge(owed: OwedReport) -> SafeString:
    """Show whether a report came in time, late, or not at all."""
    days = owed.punctuality.days
    match owed.punctuality.arrival:
        case Arrival.IN_TIME:
            return SafeString(badge("done", _("in time"), "check"))
        case Arrival.LATE:
            words = ngettext("late by %(days)s day", "late by %(days)s days", days)
            return SafeString(badge("waiting", words % {"days": days}, "bang"))
        case Arrival.MISSING:
            words = ngettext(
                "missing for %(days)s day", "missing for %(days)s days", days
            )
            return SafeString(badge("late", words % {"days": days}, "bang"))
    if not days:
        return SafeString(badge("waiting", _("due today"), "quarter"))
    words = ngettext("%(days)s day left", "%(days)s days left", days)
    return SafeString(badge("idle", words % {"days": days}, "clock"))


@register.filter
def counted(arrivals: Arrivals) -> str:
    """Say how many reports came, and how: 5/7 submitted, 1 late, 2 missing."""
    said = [
        _("%(submitted)s/%(asked)s submitted")
        % {"submitted": arrivals.submitted, "asked": arrivals.asked}
    ]
    if arrivals.late:
        said.append(_("%(count)s late") % {"count": arrivals.late})
    if arrivals.missing:
        said.append(_("%(count)s missing") % {"count": arrivals.missing})
    return ", ".join(said)


@register.filter
def blocks(sheet: Sheet) -> list[Block]:
    """Lay a report out as the paper shows it."""
    return blocks_of(sheet)


@register.simple_tag
def said_text(text: str, figures: Sheet | AtHand) -> SafeString:
    """Write a text with its figures, each leading to its page and its evidence."""
    known = figures.by_code if isinstance(figures, Sheet) else figures.lines
    lines = [line for line in text.split("\n") if line.strip()]
    return format_html_join("", "<p>{}</p>", ((_said(line, known),) for line in lines))


def _said(line: str, known: dict[str, FigureLine]) -> SafeString:
    return format_html_join(
        "", "{}", ((_piece(one, known),) for one in pieces_of(line))
    )


def _piece(piece: Piece, known: dict[str, FigureLine]) -> SafeString:
    if not piece.code:
        return format_html("{}", piece.words)
    figure = known.get(piece.code)
    if figure is None:
        words = _("[%(code)s: no approved figure]") % {"code": piece.code}
        return SafeString(badge("late", words, "bang"))
    return figure_link(figure.public_code, figure.words, _basis(figure))


@register.simple_tag
def figure_link(public_code: str, words: str, title: str = "") -> SafeString:
    """Lead from a figure to its page, where its evidence stands."""
    address = address_of("figures:figure", public_code)
    if not title:
        return format_html('<a href="{}">{}</a>', address, words)
    return format_html('<a href="{}" title="{}">{}</a>', address, title, words)


def _basis(figure: FigureLine) -> str:
    """Say what a figure is of, and as of when."""
    said = f"{figure.name}, {figure.period}"
    return f"{said}: {figure.base}" if figure.base else said
