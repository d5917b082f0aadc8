"""What the database refuses of a figure that is broken down (INV-16)."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, refusal

# Every part is there, none is more than the whole, and together they are the whole,
# unless the definition lets them overlap.
PARTS = f"""
    IF cardinality(NEW.parts) > 0 AND NOT EXISTS (
        SELECT 1 FROM figures_measurement m
        JOIN indicators_indicatorversion v ON v.id = m.indicator_version_id
        CROSS JOIN LATERAL (
            SELECT min(part) AS least, max(part) AS most, sum(part) AS total,
                   count(part) AS given
            FROM unnest(NEW.parts) AS part
        ) p
        WHERE m.id = NEW.measurement_id AND p.given = cardinality(v.parts)
          AND p.least >= 0 AND p.most <= coalesce(NEW.value, NEW.amount)
          AND (v.parts_rule = 'overlap' OR p.total = coalesce(NEW.value, NEW.amount))
    ) THEN {refusal("parts_make_up_the_whole")}
    END IF;
    RETURN NEW;
"""


def _on(table: str, name: str) -> Trigger:
    return Trigger(
        name=name, table=f"figures_{table}", event="BEFORE INSERT OR UPDATE", body=PARTS
    )


class Migration(migrations.Migration):
    dependencies = [("figures", "0006_parts"), ("indicators", "0005_parts")]

    operations = [
        _on("measurementrevision", "parts_of_a_value_make_up_the_whole"),
        _on("correctionrequest", "parts_of_a_correction_make_up_the_whole"),
    ]
