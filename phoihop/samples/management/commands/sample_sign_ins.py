"""Lists the sample accounts, with what each of them can try."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from phoihop.samples.offices import SAMPLE_PASSWORD
from phoihop.samples.sign_ins import SignIn, sign_ins


class Command(BaseCommand):
    """Print user names, the one password, and who is who."""

    help = "List the sample sign-ins."

    def handle(self, *_arguments: object, **_options: object) -> None:
        """Print a table; nothing when the samples are not loaded."""
        if not (settings.SAMPLE_MODE or settings.LOCAL_MODE):
            raise CommandError(
                "Tài khoản mẫu chỉ có ở chế độ chạy thử trên máy này.\n"
                "Sample accounts exist in the local mode only."
            )
        rows = sign_ins()
        if not rows:
            return
        self.stdout.write(
            f"Đăng nhập thử / sample sign-ins · mật khẩu / password: {SAMPLE_PASSWORD}"
        )
        widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
        for row in rows:
            self.stdout.write(_line(row, widths))


def _line(row: SignIn, widths: list[int]) -> str:
    username, who = row.username.ljust(widths[0]), row.who.ljust(widths[1])
    return f"  {username}  {who}  {row.tries}"
