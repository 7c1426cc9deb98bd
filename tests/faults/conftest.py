"""Servers for the tests of faults: one that all may use, and a house to break things in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.server import House, Server, prepare_travel, serve


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running server; whoever uses it leaves nobody waiting."""
    house = prepare_travel().copy(tmp_path_factory.mktemp("faults"))
    with serve(house) as running:
        yield running


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A house of one's own that nobody serves yet."""
    return prepare_travel().copy(tmp_path)
