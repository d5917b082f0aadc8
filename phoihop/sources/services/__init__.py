"""Writing sources, the marks of values and the figures they quote.

None of these asks for a permission: who may record history is known to the room that
records it, and that room's service asks before it calls.
"""

from phoihop.sources.services.figures import FigureOutline, Name, quote_figures
from phoihop.sources.services.marking import (
    Mark,
    checked_words,
    forget_marks,
    mark_fields,
)
from phoihop.sources.services.recording import (
    SourceOutline,
    correct_source,
    fix_source,
    record_source,
    release_source,
)

__all__ = [
    "FigureOutline",
    "Mark",
    "Name",
    "SourceOutline",
    "checked_words",
    "correct_source",
    "fix_source",
    "forget_marks",
    "mark_fields",
    "quote_figures",
    "record_source",
    "release_source",
]
