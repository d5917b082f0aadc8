"""How fast the search answers over 100,000 index cards.

Run ``python -m benchmarks.search``. It makes fictional programmes in a fresh database,
writes their cards as the product does, multiplies them, prints the best of several
runs, which other programs on the machine disturb least, and the plan of what is slow.
"""

import os
import platform
import sys
import time

import django

import phoihop.testing.environment

django.setup()

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.many_records import make_records
from phoihop.console.translations import compile_translations
from phoihop.directory.mandates import Mandate
from phoihop.search.models import IndexCard
from phoihop.search.queries import result_page
from phoihop.search.services import catch_up, rebuild
from phoihop.testing.clients import client_of
from phoihop.testing.database import connected_to, running_test_server

CARDS = int(os.environ.get("SEARCH_CARDS", "100000"))
# The rest are copies of so many cards, on other days, but for what is rare.
COPIES = 5
RUNS = 9
_COLUMNS = """face, kind, owner_type, owner_id, title, number, context, ending,
    address, period, unit_id, parts, words, exact_words, document_numbers"""
_COPY = f"""INSERT INTO search_indexcard ({_COLUMNS}, day)
    SELECT {_COLUMNS}, day - %s FROM search_indexcard
    WHERE id <= %s AND NOT words @@ 'suong'::tsquery AND NOT words @@ 'duyen'::tsquery
    AND document_numbers NOT LIKE '%% 417/2025%%'"""
SELECTIVE_MS, HARD_MS = 20.0, 150.0
Question = tuple[str, dict[str, str], float]
QUESTIONS: tuple[Question, ...] = (
    ("rare name, no marks", {"q": "khe lim sương"}, SELECTIVE_MS),
    ("rare name with marks", {"q": "Khe Lim Sương"}, SELECTIVE_MS),
    ("number of a document", {"q": "417/2025/NQ-HĐND"}, SELECTIVE_MS),
    ("person as printed", {"q": "Đỗ Thị Mỹ Duyên"}, SELECTIVE_MS),
    ("words of a place and a title", {"q": "hòa giải thử tải 17"}, HARD_MS),
    ("hard: phoi hop cong tac", {"q": "phoi hop cong tac"}, HARD_MS),
    ("hard, with marks", {"q": "phối hợp công tác"}, HARD_MS),
    ("hard, in a row", {"q": "“phối hợp công tác”"}, HARD_MS),
    ("hard, one kind and year", {"q": "phoi hop", "kind": "content", "from": "2024"},
     HARD_MS),
    ("hard, beginning of a word", {"q": "pho"}, HARD_MS),
    ("nothing, one letter away", {"q": "khe lmi suong"}, HARD_MS),
    ("nothing at all", {"q": "zzyzx qqwv"}, SELECTIVE_MS),
)  # fmt: skip


def main() -> int:
    """Make the records, measure, and judge."""
    compile_translations()
    with (
        running_test_server() as server,
        server.new_database() as name,
        connected_to(name, server),
    ):
        reader = make_records(CARDS // COPIES)
        begun = time.perf_counter()
        written = rebuild().cards
        seconds = time.perf_counter() - begun
        with connection.cursor() as cursor:
            last = IndexCard.objects.latest("pk").pk
            cursor.execute("SET statement_timeout = 0")
            for number in range(1, COPIES):
                cursor.execute(_COPY, [number * 41, last])
            cursor.execute("VACUUM ANALYZE search_indexcard")
        print(f"{platform.python_version()}, {os.cpu_count()} cores")
        print(
            f"{IndexCard.objects.count()} cards, written in {seconds:.0f} s ({written})"
        )
        return report(reader) + freshness()


def report(reader: Mandate) -> int:
    """Print the cost of questions, for the public and at work, and slow plans."""
    print("| question | found | public ms | at work ms | page ms | queries | aim |")
    print("|---|---|---|---|---|---|---|")
    red, slow = 0, []
    for name, asked, aim in QUESTIONS:
        public, at_work = _best(asked, None), _best(asked, reader)
        page, queries = _page_cost(asked, reader)
        found = result_page(asked).found
        print(
            f"| {name} | {found.count}{'+' if found.is_more else ''} | {public:.1f} |"
            f" {at_work:.1f} | {page:.1f} | {queries} | {aim:.0f} |"
        )
        if max(public, at_work) > aim:
            red += 1
            slow.append((name, asked))
    for name, asked in slow:
        print(f"\n{name}:\n{_plan(asked)}")
    return min(red, 1)


def freshness() -> int:
    """Print what it costs to catch up after one programme has changed."""
    catch_up()
    begun = time.perf_counter()
    catch_up()
    idle = (time.perf_counter() - begun) * 1000
    print(f"\ncatching up with nothing new: {idle:.1f} ms")
    return 0


def _best(asked: dict[str, str], actor: Mandate | None) -> float:
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        result_page(asked, actor)
        times.append((time.perf_counter() - begun) * 1000)
    return min(times)


def _page_cost(asked: dict[str, str], reader: Mandate) -> tuple[float, int]:
    client = client_of(reader)
    client.defaults["SERVER_NAME"] = "localhost"
    client.get("/work/search/", asked)
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        client.get("/work/search/", asked)
        times.append((time.perf_counter() - begun) * 1000)
    with CaptureQueriesContext(connection) as queries:
        Client(SERVER_NAME="localhost").get("/search/", asked)
    return min(times), len(queries)


def _plan(asked: dict[str, str]) -> str:
    with CaptureQueriesContext(connection) as queries:
        result_page(asked)
    slowest = max(queries, key=lambda one: float(one["time"]))
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS) {slowest['sql']}")
        return "\n".join(line for (line,) in cursor.fetchall())


if __name__ == "__main__":
    sys.exit(main())
