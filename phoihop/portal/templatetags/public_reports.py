"""Reports as everybody reads them: a figure leads to its public page, if it has one."""

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from phoihop.portal.queries.reports import ReportPage
from phoihop.reports.queries.codes import Piece, pieces_of
from phoihop.reports.queries.sheet import SectionLine

register = template.Library()


@register.simple_tag
def public_said(text: str, page: ReportPage) -> SafeString:
    """Write a text with its figures in the place of their codes, line by line."""
    lines = [line for line in text.split("\n") if line.strip()]
    return format_html_join("", "<p>{}</p>", ((_said(line, page),) for line in lines))


@register.simple_tag
def public_figure(page: ReportPage, public_code: str, words: str) -> SafeString:
    """Lead from a figure to its public page; one that has none is only said."""
    if public_code not in page.open_figures:
        return format_html("{}", words)
    address = reverse("portal:figure", args=[public_code])
    return format_html('<a href="{}">{}</a>', address, words)


@register.simple_tag
def public_place(line: SectionLine, page: ReportPage) -> SafeString:
    """Name a content by its number, leading to it where everybody may read it."""
    code = page.codes.get(line.programme)
    if not code or not line.number:
        return format_html("{}", line.place)
    address = reverse("portal:programme", args=[code])
    anchor = f"noi-dung-{line.number.replace('.', '-')}"
    return format_html('<a href="{}#{}">{}</a>', address, anchor, line.place)


def _said(line: str, page: ReportPage) -> SafeString:
    return format_html_join("", "{}", ((_piece(one, page),) for one in pieces_of(line)))


def _piece(piece: Piece, page: ReportPage) -> SafeString:
    if not piece.code:
        return format_html("{}", piece.words)
    figure = page.published.sheet.by_code.get(piece.code)
    if figure is None:
        return format_html("{}", _("[%(code)s: no figure]") % {"code": piece.code})
    return SafeString(public_figure(page, figure.public_code, figure.words))
