"""Every table is reached by the wipe: links come from the models, and none is missing.

A model that is made tomorrow is found by its keys; one that names rows by a number
alone has to be named as the house names such columns, or stand in a list here.
"""

import pytest
from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.test.utils import isolate_apps

from phoihop.directory.models import AdminUnit
from phoihop.samples.wiping.links import UNIT, all_links, all_models, links_of

# Numbers and kinds that name no row of a locality, each with the reason.
NAME_NO_ROW = {
    "files.StoredFile.media_type": "a kind of file",
    "outbox.Message.about": "a thing, beside the person who is told of it",
    "cycle.ReminderSent.key": "a thing, beside the person who was reminded of it",
    "audit.KeptAnswer.scope": "an account, forgotten by its own room",
}
# Tables that hold nothing of a locality: they stay, whatever is removed.
OF_NO_LOCALITY = {
    "directory_adminunitkind", "directory_organisationkind", "directory_position",
    "documents_documentkind", "programmes_programmekind", "programmes_field",
    "indicators_indicatorgroup", "search_knownword", "search_journalmark",
    "audit_keptanswer", "django_session", "django_content_type", "auth_permission",
    "auth_group", "auth_group_permissions",
}  # fmt: skip
KEYS = """
SELECT DISTINCT c.conrelid::regclass::text, a.attname, c.confrelid::regclass::text,
    c.condeferrable
FROM pg_constraint c
JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
"""


def _keys() -> list[tuple[str, str, str, bool]]:
    """Return the foreign keys of the database, but those of the queue."""
    with connection.cursor() as cursor:
        cursor.execute(KEYS)
        rows = cursor.fetchall()
    return [row for row in rows if not row[0].startswith("procrastinate_")]


def test_every_foreign_key_of_the_database_is_followed(db: None) -> None:
    followed = {
        (link.table, link.column, link.target)
        for links in all_links().leaving.values()
        for link in links
    }
    keys = _keys()
    assert len(keys) > 150
    assert {key[:3] for key in keys} - followed == set()


def test_every_foreign_key_waits_for_the_end_so_that_no_order_is_needed(
    db: None,
) -> None:
    assert [key for key in _keys() if not key[3]] == []


def test_every_column_that_names_a_row_by_its_number_is_followed() -> None:
    missing = []
    for model in all_models():
        followed = {link.column for link in links_of(model)}
        kinds = {link.kind_column for link in links_of(model)}
        for field in model._meta.concrete_fields:
            name = f"{model._meta.label}.{field.name}"
            if _names_a_row(field) and field.column not in followed | kinds:
                missing.append(name)
    assert [name for name in missing if name not in NAME_NO_ROW] == []


def _names_a_row(field: "models.Field[object, object]") -> bool:
    if isinstance(field, models.ForeignKey):
        return True
    if isinstance(field, ArrayField) or field.name.endswith("_type"):
        return field.name.endswith(("_ids", "_type"))
    return field.name.endswith(("_id", "_ids")) or field.name in {"about", "scope"}


def test_every_table_leads_to_a_unit_or_is_of_no_locality() -> None:
    links = all_links()
    reached = {UNIT}
    new = {UNIT}
    while new:
        new = {
            link.table for table in new for link in links.arriving.get(table, ())
        } - reached
        reached |= new
    tables = {model._meta.db_table for model in all_models()}
    assert tables - reached == OF_NO_LOCALITY


def test_numbers_with_their_kind_lead_to_every_table() -> None:
    links = all_links()
    of_any = {
        (link.table, link.column) for link in links.arriving[UNIT] if link.kind_column
    }
    assert of_any >= {
        ("audit_entry", "object_id"),
        ("audit_entry", "within_id"),
        ("sources_fieldmark", "object_id"),
        ("publication_publication", "object_id"),
        ("publication_ending", "object_id"),
        ("search_indexcard", "owner_id"),
    }
    for model in all_models():
        arriving = links.arriving[model._meta.db_table]
        assert {link.table for link in arriving if link.kind_column} >= {"audit_entry"}


@isolate_apps("phoihop.samples")
def test_a_key_to_anything_but_a_number_is_refused() -> None:
    class Odd(models.Model):
        unit = models.ForeignKey(
            AdminUnit,
            to_field="public_code",
            on_delete=models.PROTECT,
            related_name="+",
        )

        class Meta:
            app_label = "samples"
            managed = False

    with pytest.raises(TypeError, match=r"Odd\.unit"):
        list(links_of(Odd))
    # What is tried here is no table for whoever asks for all of them later.
    assert Odd not in all_models()
