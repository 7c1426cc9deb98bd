"""One travel firm in memory for each test."""

from pathlib import Path

import pytest

from segue.business.reading import Business, read_business
from tests.rig import TRAVEL, Rig


@pytest.fixture(scope="session")
def travel() -> Business:
    """The travel firm, read once."""
    return read_business(TRAVEL, 1)


@pytest.fixture
def rig(tmp_path: Path, travel: Business) -> Rig:
    """A fresh Segue with the travel firm; its reader knows a few words."""
    rig = Rig(tmp_path, travel)
    rig.reader.topics = {"journey": "plan_journey", "voucher": "gift_voucher"}
    rig.reader.details = {
        "may": (("dates", "2027-05"),),
        "seven": (("party_size", "7"),),
        "ada@example.com": (("email", "ada@example.com"),),
    }
    return rig
