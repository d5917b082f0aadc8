"""The kinds of index cards, the parts of a card, and for whom a card is written."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Face(models.TextChoices):
    """For whom a card is written: what is published, or what a mandate may see."""

    PUBLIC = "public", _("public pages")
    WORK = "work", _("work")


class CardKind(models.TextChoices):
    """What a card leads to; the labels stand before every result."""

    PROGRAMME = "programme", _("Programme")
    CONTENT = "content", _("Content")
    TASK = "task", _("Task of a programme")
    EVENT = "event", _("Event, conference")
    REVIEW = "review", _("Review")
    FIGURE = "figure", _("Quoted figure")
    MEASUREMENT = "measurement", _("Figure")
    SOURCE = "source", _("Source")
    CONCLUSION = "conclusion", _("Conclusion")
    REPORT = "report", _("Report of a body")


# The kinds with a public page. A source is cited in the events it tells of.
PUBLIC_KINDS = [
    (kind.value, kind.label)
    for kind in CardKind
    if kind not in {CardKind.SOURCE, CardKind.CONCLUSION}
]


class PartKind(models.TextChoices):
    """A part of a record, as a result says where it matched."""

    TITLE = "title", _("title")
    THEME = "theme", _("theme of the year")
    MOTTO = "motto", _("motto of the year")
    PARTY = "party", _("party")
    PERSON = "person", _("person")
    PLACE = "place", _("place")
    NUMBER = "number", _("number of the document")
    CONTENT = "content", _("content")
    TASK = "task", _("task")
    FIELD = "field", _("field of work")
    PURPOSE = "purpose", _("purpose")
    ARRANGEMENTS = "arrangements", _("how it is carried out")
    LEGAL_BASIS = "legal_basis", _("legal basis")
    AMENDMENT = "amendment", _("document that amends")
    FIGURE = "figure", _("quoted figure")
    ITEM = "item", _("item of the agenda")
    MINUTES = "minutes", _("minutes")
    SOURCE = "source", _("source")
    TEXT = "text", _("text")
    CONTEXT = "context", _("programme it belongs to")


# By how much a part counts, in the letters of PostgreSQL; the others are "C".
WEIGHTS = {
    PartKind.TITLE: "A",
    PartKind.PARTY: "B",
    PartKind.PERSON: "B",
    PartKind.NUMBER: "B",
    PartKind.PLACE: "D",
}
