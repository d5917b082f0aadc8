"""Parts and balance of a definition in use are as fixed as all else of it."""

from importlib import import_module

from django.db import migrations

from phoihop.foundation.triggers import Trigger

# A migration's own module begins with a digit, so no import statement can name it.
_LOCKS = import_module("phoihop.indicators.migrations.0004_locks")
_MORE = ", {row}.parts, {row}.parts_rule, {row}.balance)"


def _with_parts(body: str) -> str:
    for row in ("NEW", "OLD"):
        whole = _LOCKS.MEANING.format(row=row)
        body = body.replace(whole, whole[:-1] + _MORE.format(row=row))
    return body


def _trigger(body: str) -> Trigger:
    return Trigger(
        name="definition_means_what_it_meant",
        table="indicators_indicatorversion",
        event="BEFORE UPDATE OR DELETE",
        body=body,
    )


class Migration(migrations.Migration):
    dependencies = [("indicators", "0005_parts")]

    operations = [_trigger(_with_parts(_LOCKS.CHANGED))]
