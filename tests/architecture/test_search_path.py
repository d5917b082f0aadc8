"""A temporary table cannot stand in for one of ours inside a trigger."""

import pytest
from django.db import connection

from tests.conftest import Scanned

pytestmark = pytest.mark.django_db

_OURS = """
    SELECT proname, coalesce(proconfig::text, '')
    FROM pg_proc
    JOIN pg_language ON pg_language.oid = prolang
    WHERE lanname = 'plpgsql'
      AND pronamespace = 'public'::regnamespace
      AND prorettype = 'trigger'::regtype
      AND proname NOT LIKE 'procrastinate%'
"""


def test_every_function_of_our_triggers_names_where_tables_are(
    scanned: Scanned,
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_OURS)
        settings = dict(cursor.fetchall())
    scanned("functions looked at", len(settings), 20)
    lacking = [
        name
        for name, setting in settings.items()
        if "search_path=public, pg_temp" not in setting
    ]
    assert lacking == []
