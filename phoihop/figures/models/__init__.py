"""Tables of figures."""

from phoihop.figures.models.corrections import CorrectionRequest
from phoihop.figures.models.measurements import Measurement, MeasurementRevision
from phoihop.figures.models.periods import FigureDuty, ReportingPeriod

__all__ = [
    "CorrectionRequest",
    "FigureDuty",
    "Measurement",
    "MeasurementRevision",
    "ReportingPeriod",
]
