"""No test speaks to another machine."""

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class NetworkRefusedError(Exception):
    """A test tried to reach another machine."""


class GuardedSocket(socket.socket):
    """A socket that connects to this machine only."""

    def connect(self, address: Any, /) -> None:
        """Connect, or refuse another machine."""
        refuse_elsewhere(self.family, address)
        super().connect(address)

    def connect_ex(self, address: Any, /) -> int:
        """Connect, or refuse another machine."""
        refuse_elsewhere(self.family, address)
        return super().connect_ex(address)


@contextmanager
def only_this_machine() -> Iterator[None]:
    """Let sockets of this process reach this machine only."""
    real = socket.socket
    socket.socket = GuardedSocket  # type: ignore[misc]  # replaced on purpose
    try:
        yield
    finally:
        socket.socket = real  # type: ignore[misc]  # put back


def refuse_elsewhere(family: int, address: object) -> None:
    """Raise unless the address is a file of this machine or loopback."""
    if family not in (socket.AF_INET, socket.AF_INET6) or not isinstance(
        address, tuple
    ):
        return
    host = str(address[0])
    if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
        raise NetworkRefusedError(host)
