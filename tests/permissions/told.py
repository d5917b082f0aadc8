"""Events told by sources: one shown, one withdrawn, one only recorded."""

from dataclasses import replace

from phoihop.conferences.models import Conference
from phoihop.imports.services import (
    publish_record,
    record_from_source,
    withdraw_record,
)
from phoihop.imports.tests.telling import event
from phoihop.testing.cast import Cast

VARIANTS = ("published", "withdrawn", "recorded, not published")


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
    return codes
