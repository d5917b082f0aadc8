"""Every rule of the database has a name of its own, by which its refusal is known."""

import re
from collections import Counter

from django.apps import apps
from django.db import connection

from phoihop.foundation.triggers import Trigger
from tests.architecture.source import modules
from tests.conftest import Scanned

SENTENCE = re.compile(r"[a-z][a-z0-9_]+")
# A name that PostgreSQL would cut off is no name.
LONGEST = 63


def _rules() -> list[str]:
    """Return the names of constraints and indexes of our models."""
    return [
        rule.name
        for model in apps.get_models()
        if model.__module__.startswith("phoihop.")
        for rule in (*model._meta.constraints, *model._meta.indexes)
    ]


def test_no_two_rules_of_models_share_a_name(scanned: Scanned) -> None:
    names = _rules()
    scanned("constraints and indexes", len(names), 50)
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_rules_read_as_sentences_and_are_not_cut_off() -> None:
    for name in _rules():
        assert SENTENCE.fullmatch(name), name
        assert len(name) <= LONGEST, name
        assert "_" in name, name


def test_no_two_triggers_share_a_name_and_each_has_a_function_of_its_own(
    db: None, scanned: Scanned
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.tgname, p.proname FROM pg_trigger t"
            " JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid"
            " WHERE NOT t.tgisinternal AND c.relname !~ '^procrastinate_'"
        )
        rows = cursor.fetchall()
    triggers = Counter(name for name, _function in rows)
    functions = Counter(function for _name, function in rows)
    scanned("triggers in the database", len(rows), 25)
    assert [name for name, count in triggers.items() if count > 1] == []
    assert [name for name, count in functions.items() if count > 1] == []
    assert all(len(name) < LONGEST for name in triggers)


def test_no_refusal_of_a_trigger_has_the_name_of_a_constraint(
    db: None, scanned: Scanned
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE prosrc ~ 'RAISE EXCEPTION'")
        bodies = [body for (body,) in cursor.fetchall()]
    codes = {code for body in bodies for code in re.findall(r"EXCEPTION '(\w+)'", body)}
    scanned("refusals of triggers", len(codes), 20)
    assert codes & set(_rules()) == set()


def test_triggers_are_made_by_our_own_operation_or_say_why_not() -> None:
    by_hand = [
        module.name
        for module in modules()
        if module.is_migration and "CREATE TRIGGER" in module.text
    ]
    assert by_hand == []
    assert Trigger.__module__ == "phoihop.foundation.triggers"
