"""Tables of renewals."""

from phoihop.renewals.models.renewals import LineDecision, RaisedTarget, Renewal

__all__ = ["LineDecision", "RaisedTarget", "Renewal"]
