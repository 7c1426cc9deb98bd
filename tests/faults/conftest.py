"""Servers for the tests of faults: one that all may use, and a house to break things in."""

from pathlib import Path

import pytest

from tests.faults.server import House, Server, prepare_travel, share_server


@pytest.fixture(scope="session")
def server() -> Server:
    """A running server; whoever uses it leaves nobody waiting."""
    return share_server()


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A house of one's own that nobody serves yet."""
    return prepare_travel().copy(tmp_path)
