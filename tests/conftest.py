"""What holds in every test: no network but loopback, fixed and printed seeds, asyncio."""

import ipaddress
import os
import secrets
import socket
from typing import Any, Never

import pytest
from hypothesis import settings

SOAK = os.environ.get("SEGUE_SOAK") == "1"
SEED = "20261123"
"""Every run draws the same examples; `make soak` draws new ones and prints their seed."""
KEPT = {"SEGUE_SOAK", "SEGUE_CACHE", "SEGUE_CHROMIUM", "SEGUE_SHARED"}

settings.register_profile("check", deadline=None, print_blob=True, database=None)
settings.register_profile("soak", deadline=None, print_blob=True, database=None, max_examples=2000)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Fix the seed, close the network, forget the settings of whoever runs the tests."""
    settings.load_profile("soak" if SOAK else "check")
    if config.getoption("hypothesis_seed", None) is None:
        config.option.hypothesis_seed = str(secrets.randbits(32)) if SOAK else SEED
    for name in [name for name in os.environ if name.startswith("SEGUE_")]:
        if name not in KEPT:
            del os.environ[name]
    os.environ["SEGUE_UI"] = "skip"  # a server that a test starts builds no pages
    close_network()


def pytest_report_header(config: pytest.Config) -> str:
    """The seed, so that a failure can be drawn again."""
    kind = "soak" if SOAK else "check"
    return f"segue: {kind} counts, --hypothesis-seed={config.option.hypothesis_seed}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what is for `make soak` only."""
    for item in items:
        if item.get_closest_marker("soak") and not SOAK:
            item.add_marker(pytest.mark.skip(reason="only with SEGUE_SOAK=1 (make soak)"))


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Asynchronous tests run on asyncio; they are marked `anyio`."""
    return "asyncio"


@pytest.fixture(scope="session")
def soak() -> bool:
    """Whether a promise is tested with its full count."""
    return SOAK


def close_network() -> None:
    """From here on only loopback and sockets in the file system can be reached."""
    if getattr(socket.socket, "closed_by_tests", False):
        return
    for name in ("connect", "connect_ex"):
        setattr(socket.socket, name, _guard(getattr(socket.socket, name)))
    look_up = socket.getaddrinfo

    def look_up_near(host: Any, *rest: Any, **named: Any) -> Any:
        return look_up(host, *rest, **named) if is_near(host) else _refuse(host)

    socket.getaddrinfo = look_up_near
    socket.socket.closed_by_tests = True  # type: ignore[attr-defined]  # said once


def _guard(original: Any) -> Any:
    def connect(self: socket.socket, address: Any) -> Any:
        by_file = self.family == getattr(socket, "AF_UNIX", None)
        if not by_file and not is_near(address[0]):
            _refuse(address[0])
        return original(self, address)

    return connect


def is_near(host: object) -> bool:
    """Whether a host is this very machine.

    >>> [is_near(host) for host in ("127.0.0.1", "::1", "localhost", "192.0.2.1", "example.com")]
    [True, True, True, False, False]
    """
    name = host.decode() if isinstance(host, bytes) else str(host or "localhost")
    try:
        address = ipaddress.ip_address(name.split("%")[0])
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")
    return address.is_loopback or address.is_unspecified


def _refuse(host: object) -> Never:
    raise RuntimeError(
        f"a test tried to reach {host!r}: tests reach loopback only; start a double there "
        f"and give its address"
    )
