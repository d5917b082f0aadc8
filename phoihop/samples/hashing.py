"""How the sample's passwords are kept: cheaply, since everybody is told them."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class SamplePasswordHasher(Argon2PasswordHasher):
    """Argon2 at its least cost, for the accounts of the loading alone.

    Their one password is printed at the start, so a costly hash protects nothing and
    only holds up the first page. A server checks such a hash like any other, and keeps
    it at full cost from the first sign-in on.
    """

    time_cost = 1
    memory_cost = 1024
    parallelism = 1
