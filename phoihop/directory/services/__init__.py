"""What can be done in the directory; all its writers."""

from phoihop.directory.services.accounts import (
    change_own_password,
    close_account,
    create_account,
    open_account,
    remove_device,
    set_new_password,
)
from phoihop.directory.services.actings import begin_acting, end_acting
from phoihop.directory.services.addresses import set_email
from phoihop.directory.services.delegations import end_delegation, give_delegation
from phoihop.directory.services.grants import (
    confirm_grant,
    give_grant,
    latest_day,
    withdraw_grant,
)
from phoihop.directory.services.organisations import (
    OrganisationDetails,
    change_organisation,
    create_organisation,
    end_organisation,
    record_organisation_succession,
)
from phoihop.directory.services.people import (
    begin_tenure,
    change_person,
    create_person,
    end_tenure,
)
from phoihop.directory.services.posts import create_post, end_post
from phoihop.directory.services.setting_up import (
    Colleague,
    NewColleague,
    set_up_administrator,
    set_up_colleague,
)
from phoihop.directory.services.terms import add_term, change_term, end_term

__all__ = [
    "Colleague",
    "NewColleague",
    "OrganisationDetails",
    "add_term",
    "begin_acting",
    "begin_tenure",
    "change_organisation",
    "change_own_password",
    "change_person",
    "change_term",
    "close_account",
    "confirm_grant",
    "create_account",
    "create_organisation",
    "create_person",
    "create_post",
    "end_acting",
    "end_delegation",
    "end_organisation",
    "end_post",
    "end_tenure",
    "end_term",
    "give_delegation",
    "give_grant",
    "latest_day",
    "open_account",
    "record_organisation_succession",
    "remove_device",
    "set_email",
    "set_new_password",
    "set_up_administrator",
    "set_up_colleague",
    "withdraw_grant",
]
