"""The table of moves leads to "closed"; what closing asks for stands with reviews."""

from importlib import import_module

from django.db import migrations, models
from django.db.models import Q

from phoihop.foundation.triggers import Trigger

# A migration's own module begins with a digit, so no import statement can name it.
locks = import_module("phoihop.programmes.migrations.0002_locks")


def _moves(allowed: str) -> Trigger:
    return Trigger(
        name="programme_moves_by_the_table",
        table="programmes_programme",
        event="BEFORE UPDATE",
        body=locks.PROGRAMME_MOVES.replace(locks.ALLOWED, allowed),
    )


NOW = _moves(f"{locks.ALLOWED}, ('signed', 'closed')")
BEFORE = _moves(locks.ALLOWED)


def _ended_has_its_day(states: list[str]) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=~Q(("state__in", states))
        | Q(("origin", "source"))
        | Q(("ended_on__isnull", False)),
        name="programme_ended_has_its_day",
    )


class Migration(migrations.Migration):
    dependencies = [("programmes", "0010_amendment_locks")]

    operations = [
        migrations.RunSQL(NOW.sql, BEFORE.sql),
        migrations.RemoveConstraint("programme", "programme_ended_has_its_day"),
        migrations.AddConstraint(
            model_name="programme",
            constraint=_ended_has_its_day(["closed", "superseded", "terminated"]),
        ),
    ]
