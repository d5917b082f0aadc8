"""What is done to indicators of a unit's own: drafted, approved, refused."""

from phoihop.indicators.services.deciding import (
    approve_definition,
    refuse_definition,
)
from phoihop.indicators.services.drafting import (
    change_draft,
    draft_indicator,
    draft_next,
)
from phoihop.indicators.services.outline import DefinitionOutline

__all__ = [
    "DefinitionOutline",
    "approve_definition",
    "change_draft",
    "draft_indicator",
    "draft_next",
    "refuse_definition",
]
