"""Recording history from a source, correcting it, and showing it to the public."""

from phoihop.imports.services.outlines import EventOutline, ProgrammeLine
from phoihop.imports.services.publishing import publish_record, withdraw_record
from phoihop.imports.services.recording import correct_record, record_from_source

__all__ = [
    "EventOutline",
    "ProgrammeLine",
    "correct_record",
    "publish_record",
    "record_from_source",
    "withdraw_record",
]
