"""Events told by sources and held here: shown, withdrawn, and not shown."""

from dataclasses import replace

from phoihop.conferences.factories import concluded
from phoihop.conferences.models import Conference
from phoihop.conferences.services import publish_summary, withdraw_summary
from phoihop.conferences.tests.test_papers import photograph, summarise
from phoihop.imports.services import (
    publish_record,
    record_from_source,
    withdraw_record,
)
from phoihop.imports.tests.telling import event
from phoihop.testing.cast import Cast

VARIANTS = ("published", "withdrawn", "recorded, not published")
HELD_VARIANTS = (
    "held here, published",
    "held here, withdrawn",
    "held here, not published",
)


def told_events(cast: Cast) -> dict[str, str]:
    """Record them, and return their public codes by variant."""
    lan, phuong = cast.mandate("lan"), cast.mandate("phuong")
    outline, codes = event(cast.units["MHT02"]), {}
    for variant in VARIANTS:
        named = replace(outline.source, title=f"Bài {variant}")
        source = record_from_source(actor=lan, outline=replace(outline, source=named))
        codes[variant] = Conference.objects.get(source=source).public_code
        if variant != VARIANTS[-1]:
            publish_record(actor=phuong, source=source)
        if variant == "withdrawn":
            withdraw_record(actor=phuong, source=source, reason="Nhầm ngày")
    return codes | _held(cast)


def _held(cast: Cast) -> dict[str, str]:
    """Conclude conferences with a summary and a photo, in the same three ways."""
    lan, ha, phuong = (cast.mandate(name) for name in ("lan", "ha", "phuong"))
    codes = {}
    for variant in HELD_VARIANTS:
        held = concluded(actor=lan, chief=ha, guests=[cast.organisations["front"]])
        photo = photograph(lan, held)
        summarise(lan, held, "Xã đã họp.", 1)
        codes[variant] = held.public_code
        if variant == HELD_VARIANTS[-1]:
            continue
        publish_summary(actor=phuong, conference=held, photo_ids=[photo.pk])
        if variant == "held here, withdrawn":
            withdraw_summary(actor=phuong, conference=held, reason="Nhầm ngày")
    return codes
