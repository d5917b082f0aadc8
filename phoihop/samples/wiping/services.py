"""Removing the sample, whole or not at all."""

from collections.abc import Callable, Collection

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import OperationalError
from psycopg.errors import LockNotAvailable

from phoihop.audit.services import Circumstances, forget_answers_of, record
from phoihop.console.roles import APPLICATION, OWNER
from phoihop.directory.models import Account, AdminUnit
from phoihop.files.models import StoredFile
from phoihop.files.services import clear_bytes_of
from phoihop.samples.wiping.belonging import SOURCE, Belonging, find_sample
from phoihop.samples.wiping.errors import (
    HangsTogether,
    InUse,
    NotTheOwner,
    NotUpToDate,
)
from phoihop.samples.wiping.gathering import Rows
from phoihop.samples.wiping.links import UNIT
from phoihop.samples.wiping.removal import delete_rows, keep_others_from_writing
from phoihop.search.services import write_anew_next_time
from phoihop.sources.models import Source

PATIENCE = "5s"
_OTHERS = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND usename = %s AND pid <> pg_backend_pid()
"""
Counts = dict[str, int]


def survey() -> Counts:
    """Count by table what would be removed; empty where there is no sample.

    Raises:
        WipeRefused: it would not be removed.
    """
    _require_possible()
    return _require_free(find_sample())


@transaction.atomic
def wipe(*, finish: Callable[[], None]) -> Counts:
    """Remove the sample and leave one line in the journal; count by table.

    ``finish`` is done in the same transaction. Bytes of files go after the commit; what
    is left of them then is taken away by the nightly job.

    Raises:
        WipeRefused: nothing was changed.
    """
    _require_possible()
    try:
        keep_others_from_writing(PATIENCE)
    except OperationalError as fault:
        if isinstance(fault.__cause__, LockNotAvailable):
            raise InUse from fault
        raise
    sample = find_sample()
    if not _require_free(sample):
        return {}
    told_of = _head_of(sample.rows)
    stored_names = _names_of_bytes(sample.rows)
    _sign_everybody_out(sample.rows.get(Account._meta.db_table, set()))
    counts = delete_rows(sample.rows)
    write_anew_next_time()
    record(
        actor=None,
        action="sample.wipe",
        target=told_of,
        circumstances=Circumstances(
            changes={table: [str(count), "0"] for table, count in counts.items()}
        ),
    )
    finish()
    transaction.on_commit(lambda: _clear(stored_names))
    return counts


def _require_possible() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        if cursor.fetchone() != (OWNER,):
            raise NotTheOwner
        cursor.execute(_OTHERS, [APPLICATION])
        if cursor.fetchone() != (0,):
            raise InUse
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise NotUpToDate


def _require_free(sample: Belonging) -> Counts:
    """Return how many rows there are, unless something real hangs on them."""
    if sample.hindrances:
        raise HangsTogether(_counted(sample.hindrances))
    return _counted(sample.rows)


def _counted(rows: Rows) -> Counts:
    return {table: len(numbers) for table, numbers in sorted(rows.items())}


def _head_of(rows: Rows) -> AdminUnit | Source:
    """Return what the journal names the sample by: its province, else a source."""
    province = AdminUnit.objects.filter(pk__in=rows.get(UNIT, ())).order_by("pk")
    sources = Source.objects.filter(pk__in=rows.get(SOURCE, ())).order_by("pk")
    return province.first() or sources[0]


def _names_of_bytes(rows: Rows) -> list[str]:
    files = StoredFile.objects.filter(pk__in=rows.get(StoredFile._meta.db_table, ()))
    return sorted(set(files.values_list("stored_name", flat=True)))


def _sign_everybody_out(accounts: Collection[int]) -> None:
    """Forget sessions and kept answers, which name accounts in a text of their own."""
    if not accounts:
        return
    names = {str(account) for account in accounts}
    for session in Session.objects.iterator():
        if session.get_decoded().get(SESSION_KEY) in names:
            session.delete()
    forget_answers_of(accounts)


def _clear(stored_names: Collection[str]) -> None:
    for stored_name in stored_names:
        clear_bytes_of(stored_name)
