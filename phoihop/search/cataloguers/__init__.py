"""Who writes the cards: one module for each kind of record.

A new kind of record is a new module here and a line in this list.
"""

from phoihop.search.cards import Cataloguer
from phoihop.search.cataloguers.conferences import ConferenceCataloguer
from phoihop.search.cataloguers.lone_tasks import LoneTaskCataloguer
from phoihop.search.cataloguers.measurements import (
    MeasurementCataloguer,
    PublicMeasurementCataloguer,
)
from phoihop.search.cataloguers.programmes import ProgrammeCataloguer
from phoihop.search.cataloguers.publications import PublicationCataloguer
from phoihop.search.cataloguers.reports import ReportCataloguer
from phoihop.search.cataloguers.reviews import ReviewCataloguer
from phoihop.search.cataloguers.sources import SourceCataloguer

CATALOGUERS: tuple[Cataloguer, ...] = (
    PublicationCataloguer(),
    ProgrammeCataloguer(),
    ReviewCataloguer(),
    SourceCataloguer(),
    ConferenceCataloguer(),
    LoneTaskCataloguer(),
    ReportCataloguer(),
    MeasurementCataloguer(),
    PublicMeasurementCataloguer(),
)
