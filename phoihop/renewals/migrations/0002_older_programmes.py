"""Programmes that followed another before this was asked keep what is known of it."""

from django.db import migrations

# What stands where nobody was asked; a sentence for the reader, so in Vietnamese.
WAIVER = "Mở từ trước khi phần mềm hỏi bản tổng kết của chương trình trước."


def _tell(apps, schema_editor):
    programme = apps.get_model("programmes", "Programme")
    review = apps.get_model("monitoring", "Review")
    renewal = apps.get_model("renewals", "Renewal")
    following = programme.objects.filter(predecessor__isnull=False, origin="here")
    for one in following.order_by("id"):
        final = review.objects.filter(
            programme_id=one.predecessor_id, kind="final", state="approved"
        ).first()
        renewal.objects.create(
            programme=one,
            predecessor_id=one.predecessor_id,
            review=final,
            waiver="" if final else WAIVER,
            opened_on=one.created_at.date(),
            # Their lines were written by hand: there is no walk left to be gone.
            finished_on=one.created_at.date(),
        )


class Migration(migrations.Migration):
    dependencies = [("renewals", "0001_initial")]

    operations = [migrations.RunPython(_tell, migrations.RunPython.noop)]
