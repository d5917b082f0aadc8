"""What can be done from the desk."""

from phoihop.desk.services.bulk import (
    BulkAct,
    BulkOutcome,
    BulkOutline,
    Refused,
    act_on_tasks,
)
from phoihop.desk.services.saved_views import remove_view, save_view

__all__ = [
    "BulkAct",
    "BulkOutcome",
    "BulkOutline",
    "Refused",
    "act_on_tasks",
    "remove_view",
    "save_view",
]
