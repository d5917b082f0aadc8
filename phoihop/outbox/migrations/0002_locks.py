"""What the database refuses of messages and their delivery, whoever asks."""

from django.db import migrations

from phoihop.foundation.triggers import Trigger, refusal

TOLD = """ROW({row}.person_id, {row}.organisation_id, {row}.sender_id, {row}.kind,
    {row}.about, {row}."group")"""
WORDS = """ROW({row}.subject, {row}.lines, {row}.address, {row}.sender_name,
    {row}.made_on, {row}.made_at)"""
MESSAGE = f"""
    IF TG_OP = 'DELETE' THEN {refusal("message_is_kept")} END IF;
    IF {TOLD.format(row="NEW")} IS DISTINCT FROM {TOLD.format(row="OLD")}
    THEN {refusal("message_stays_what_it_was_told_as")} END IF;
    IF OLD.read_at IS NOT NULL AND NEW.read_at IS DISTINCT FROM OLD.read_at
    THEN {refusal("message_read_stays_read")} END IF;
    IF OLD.delivery_id IS NOT NULL AND NEW.delivery_id IS DISTINCT FROM OLD.delivery_id
    THEN {refusal("message_goes_out_once")} END IF;
    IF (OLD.read_at IS NOT NULL OR OLD.delivery_id IS NOT NULL)
        AND {WORDS.format(row="NEW")} IS DISTINCT FROM {WORDS.format(row="OLD")}
    THEN {refusal("message_seen_keeps_its_words")} END IF;
    RETURN NEW;
"""
DELIVERY = f"""
    IF TG_OP = 'DELETE' THEN {refusal("delivery_is_kept")} END IF;
    IF ROW(NEW.person_id, NEW.channel, NEW.day)
        IS DISTINCT FROM ROW(OLD.person_id, OLD.channel, OLD.day)
    THEN {refusal("delivery_stays_of_its_person_and_day")} END IF;
    IF OLD.state = 'sent' THEN {refusal("delivery_sent_stays_sent")} END IF;
    RETURN NEW;
"""


class Migration(migrations.Migration):
    dependencies = [("outbox", "0001_initial")]

    operations = [
        Trigger(
            name="message_keeps_what_was_seen",
            table="outbox_message",
            event="BEFORE UPDATE OR DELETE",
            body=MESSAGE,
        ),
        Trigger(
            name="delivery_keeps_what_was_sent",
            table="outbox_delivery",
            event="BEFORE UPDATE OR DELETE",
            body=DELIVERY,
        ),
    ]
