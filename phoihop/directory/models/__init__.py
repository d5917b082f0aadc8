"""Tables of the directory."""

from phoihop.directory.models.accounts import Account, Grant, Role
from phoihop.directory.models.organisations import (
    Organisation,
    OrganisationKind,
    OrganisationSuccession,
    Position,
    Post,
    Term,
)
from phoihop.directory.models.people import Person, Tenure
from phoihop.directory.models.standing_in import Acting, Delegation
from phoihop.directory.units.models import AdminUnit, AdminUnitKind, UnitSuccession

__all__ = [
    "Account",
    "Acting",
    "AdminUnit",
    "AdminUnitKind",
    "Delegation",
    "Grant",
    "Organisation",
    "OrganisationKind",
    "OrganisationSuccession",
    "Person",
    "Position",
    "Post",
    "Role",
    "Tenure",
    "Term",
    "UnitSuccession",
]
