"""What was typed is understood, and written down so that nothing else can happen."""

import pytest
from django.db import connection

from phoihop.search.queries.questions import understand
from phoihop.search.vectors import VectorWriter, phrase


def _words(text: str) -> list[tuple[str, ...]]:
    return [term.words for term in understand(text).terms]


def test_words_quoted_words_and_signs() -> None:
    assert _words('hoà giải "cơ sở" UBND-MTTQ 16/16') == [
        ("co", "so"), ("hoa",), ("giai",), ("ubnd", "mttq"), ("16", "16"),
    ]  # fmt: skip
    assert _words("“nhà đại đoàn kết”") == [("nha", "dai", "doan", "ket")]


def test_only_the_last_word_may_be_a_beginning_and_one_letter_is_none() -> None:
    terms = understand("phoi ho").terms
    assert [term.is_prefix for term in terms] == [False, True]
    assert not understand("phoi h").terms[-1].is_prefix
    assert not understand("“phoi ho”").terms[-1].is_prefix


def test_numbers_are_known_and_may_also_be_words() -> None:
    question = understand("nghị quyết 12/2024/NQ-HĐND")
    assert question.numbers == ("12/2024/nq-hdnd",)
    assert "'12'" not in question.folded
    assert "'12' <-> '2024' <-> 'nq' <-> 'hdnd'" in question.in_words


def test_the_same_word_is_asked_once_and_never_too_many() -> None:
    assert _words("an an an phu") == [("an",), ("phu",)]
    assert len(understand(" ".join(f"chu{n}" for n in range(40))).terms) == 12


@pytest.mark.parametrize("typed", ["", "  ", "\x00", "%_", "&|!():*'\\", "“”", "''"])
def test_signs_alone_ask_nothing(typed: str) -> None:
    assert understand(typed).is_empty


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed",
    [
        "it's a:b",
        "\\'; drop table x",
        "a&b|!c",
        "Đ'Ă \\ ”",
        "½ ﬁ ₫ 漢字 🙂 é",
        "\u0301x",
    ],
)
def test_whatever_is_typed_postgresql_reads_the_question_and_the_words(
    typed: str,
) -> None:
    question = understand(typed)
    writer = VectorWriter()
    for term in question.terms:
        writer.add(list(term.words), "A", with_others=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT %s::tsvector @@ %s::tsquery", [writer.written(), question.folded]
        )
        assert cursor.fetchone() == (True,)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        (phrase(["hoa", "giai"]), True),
        (phrase(["giai", "hoa"]), False),
        (phrase(["hoa", "gi"], is_prefix=True), True),
        (phrase(["hoa"], weights="A"), True),
        (phrase(["mttq"], weights="A"), False),
        (phrase(["mttq"], weights="B"), True),
        (phrase(["giai", "mat"]), False),
        (phrase(["mat", "tran", "to", "quoc"]), True),
    ],
)
def test_places_weights_and_parts_are_as_written(asked: str, answers: bool) -> None:
    writer = VectorWriter()
    writer.add(["hoa", "giai"], "A")
    writer.add(["mttq"], "B", with_others=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::tsvector @@ %s::tsquery", [writer.written(), asked])
        assert cursor.fetchone() == (answers,)


def test_a_record_without_end_stays_within_what_a_vector_holds() -> None:
    writer = VectorWriter()
    for part in range(400):
        writer.add([f"w{part}"] + ["same"] * 60, "C")
    assert writer.is_full
    same = writer.written().split("'same':")[1].split(" ")[0]
    assert len(same.split(",")) == 200
    assert all(int(place.rstrip("ABC")) <= 16_000 for place in same.split(","))
