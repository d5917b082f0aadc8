"""The one table of addresses: each leads to its page, and nobody writes another."""

import ast

import pytest
from django.urls import resolve, reverse

from phoihop.foundation.addresses import Address
from tests.architecture.source import Module, modules
from tests.conftest import Scanned

_TABLE = "phoihop/foundation/addresses.py"
_INSIDE = "/work/"


@pytest.mark.parametrize("address", list(Address), ids=lambda one: one.name)
def test_each_address_leads_to_the_page_that_it_names(address: Address) -> None:
    things = range(11, 11 + address.path.count("{}"))
    path = address.to(*things)
    found = resolve(path)
    assert found.view_name == address.route
    assert [str(value) for value in found.kwargs.values()] == [str(n) for n in things]
    assert reverse(address.route, kwargs=found.kwargs) == path


def test_an_address_takes_as_many_numbers_as_its_page() -> None:
    for things in ((), (1, 2)):
        with pytest.raises(ValueError, match="TASK"):
            Address.TASK.to(*things)


def test_no_module_writes_an_address_inside_the_house_by_itself(
    scanned: Scanned,
) -> None:
    read = [one for one in modules() if _is_ours(one)]
    wrong = [
        f"{module.name}:{node.lineno}"
        for module in read
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _INSIDE in node.value
    ]
    assert not wrong
    scanned("modules looked at", len(read), 500)


def _is_ours(module: Module) -> bool:
    is_skipped = module.is_test or module.is_migration or module.name == _TABLE
    return module.parts[0] == "phoihop" and not is_skipped
