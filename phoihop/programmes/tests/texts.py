"""A small text as plain values, for tests that need no database."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from phoihop.programmes.queries.text import (
    ContentText,
    PartyText,
    ProgrammeText,
    TargetText,
    TaskText,
)

TASK = TaskText(
    pk=1,
    version=1,
    title="Hội nghị",
    lead_id=7,
    lead="UBND",
    coordinating=("MTTQ",),
    extent="12 thôn",
    due_kind="date",
    due_on=date(2026, 11, 30),
    due_rule="",
    no_due_reason="",
    measure="số hội nghị",
    deliverable="danh sách",
)
TARGET = TargetText(
    pk=1,
    version=1,
    indicator="Cuộc",
    code="B01",
    definition=1,
    operator="at_least",
    value=Decimal("12.5000"),
    upper_value=None,
    measured_in="cuộc",
    assigned_by="",
)
CHILD = ContentText(
    pk=2,
    version=1,
    number="1.1",
    title="Dưới",
    text="",
    field_code="TT",
    field_name="Tuyên truyền",
    is_counted=False,
    lead="",
    no_task_reason="",
    tasks=(),
    targets=(),
    ancestors=(),
    children=(),
)
CONTENT = replace(
    CHILD,
    pk=1,
    number="1",
    title="Tuyên truyền",
    text="Một đoạn",
    is_counted=True,
    lead="UBND",
    tasks=(TASK,),
    targets=(TARGET,),
    children=(CHILD,),
)
PARTY = PartyText(
    pk=1,
    rank=1,
    name="Ủy ban nhân dân",
    short_name="UBND",
    is_bloc=False,
    authorisation="",
    members=("Ủy ban nhân dân",),
    member_ids=frozenset({7}),
    acting=("Ủy ban nhân dân",),
    acting_ids=frozenset({7}),
)
TEXT = ProgrammeText(
    kind="Chương trình",
    title="Chương trình 2026",
    first_day=date(2026, 1, 1),
    last_day=date(2026, 12, 31),
    effective_from=date(2026, 1, 5),
    effective_to=None,
    theme=("Đoàn kết", "Tỉnh ủy"),
    motto=("Gần dân", "Mặt trận"),
    purpose="Mục đích",
    arrangements="Tổ chức",
    legal_bases=("Luật",),
    parties=(PARTY,),
    contents=(CONTENT,),
)
