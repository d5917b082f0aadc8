"""The five questions: what is missing, and what signing waits for."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from phoihop.programmes.completeness import (
    Question,
    gaps,
    gaps_of,
    has_due,
    is_ready,
    unanswered,
)
from phoihop.programmes.queries.text import ContentText, TaskText
from phoihop.programmes.tests.texts import CONTENT, TASK, TEXT

BARE = replace(
    TASK,
    lead_id=None,
    lead="",
    extent="",
    due_kind="none",
    due_on=None,
    measure="",
    deliverable="",
)


def _content(*tasks: TaskText, reason: str = "") -> ContentText:
    return replace(CONTENT, tasks=tasks, children=(), no_task_reason=reason)


def test_a_whole_task_answers_all_five_questions() -> None:
    assert unanswered(TASK) == []


def test_a_bare_task_leaves_all_five_open_in_their_order() -> None:
    assert unanswered(BARE) == list(Question)
    assert [question.value for question in Question] == [
        "lead",
        "extent",
        "due_kind",
        "measure",
        "deliverable",
    ]


@pytest.mark.parametrize(
    ("field", "question"),
    [
        ("extent", Question.HOW_FAR),
        ("measure", Question.MEASURED_BY),
        ("deliverable", Question.RESULT),
    ],
)
def test_an_empty_field_leaves_its_question_open(
    field: str, question: Question
) -> None:
    nothing: Any = {field: ""}
    assert unanswered(replace(TASK, **nothing)) == [question]
    assert unanswered(replace(TASK, lead_id=None)) == [Question.WHO]


@pytest.mark.parametrize("kind", ["date", "within_period", "recurring", "condition"])
def test_any_rule_answers_when(kind: str) -> None:
    assert has_due(replace(BARE, due_kind=kind))


def test_a_written_reason_answers_when_too() -> None:
    assert not has_due(BARE)
    assert has_due(replace(BARE, no_due_reason="theo yêu cầu của tỉnh"))


def test_a_content_without_task_lacks_it_unless_it_says_why() -> None:
    [gap] = gaps_of(_content())
    assert (gap.task, gap.question, gap.is_blocking) == (None, None, True)
    assert gaps_of(_content(reason="theo tình hình")) == []


def test_signing_waits_for_who_and_when_only() -> None:
    blocking = {gap.question for gap in gaps_of(_content(BARE)) if gap.is_blocking}
    assert blocking == {Question.WHO, Question.WHEN}


def test_signing_waits_for_nothing_more_once_one_task_has_lead_and_due() -> None:
    found = gaps_of(_content(TASK, BARE))
    assert [gap.question for gap in found] == list(Question)
    assert not any(gap.is_blocking for gap in found)


def test_a_reason_for_no_task_makes_what_its_tasks_lack_wait_for_nobody() -> None:
    found = gaps_of(_content(BARE, reason="theo tình hình"))
    assert found
    assert not any(gap.is_blocking for gap in found)


def test_a_content_is_ready_with_one_task_that_has_lead_and_due() -> None:
    assert is_ready(_content(BARE, TASK))
    assert not is_ready(_content(BARE))
    assert not is_ready(_content())
    assert not is_ready(_content(replace(BARE, lead_id=7)))
    assert not is_ready(_content(replace(BARE, due_kind="date", due_on=date.max)))
    assert is_ready(_content(reason="theo tình hình"))


def test_tasks_deep_under_a_content_count_for_it() -> None:
    deep = replace(CONTENT, tasks=(), children=(replace(CONTENT, tasks=(TASK,)),))
    assert is_ready(deep)
    assert deep.all_tasks() == [TASK]


def test_gaps_stand_in_printing_order_and_only_for_counted_contents() -> None:
    first = replace(_content(BARE), title="Một")
    uncounted = replace(_content(BARE), title="Không đếm", is_counted=False)
    last = replace(_content(), title="Ba")
    found = gaps(replace(TEXT, contents=(first, uncounted, last)))
    assert [gap.content.title for gap in found] == ["Một"] * 5 + ["Ba"]
