"""Tables of figures."""

from phoihop.figures.models.corrections import CorrectionRequest
from phoihop.figures.models.measurements import Measurement, MeasurementRevision
from phoihop.figures.models.periods import FigureDuty, ReportingPeriod
from phoihop.figures.models.targets import PlanTarget
from phoihop.figures.models.values import NUMBERS, Valued

__all__ = [
    "NUMBERS",
    "CorrectionRequest",
    "FigureDuty",
    "Measurement",
    "MeasurementRevision",
    "PlanTarget",
    "ReportingPeriod",
    "Valued",
]
