"""The description of the interface, which the pages' types are made from."""

from collections import Counter
from typing import Any, get_args

import httpx
import pytest

from segue.core.conversation.events import AnyBody
from segue.web.app import describe_interface
from tests.web.schema_checks import check_answer, list_faults, read_document


def test_every_operation_has_a_name_of_its_own() -> None:
    paths = describe_interface()["paths"].values()
    names = Counter(told["operationId"] for path in paths for told in path.values())

    assert [name for name, count in names.items() if count > 1] == []


def test_every_route_says_what_it_answers() -> None:
    silent = [
        told["operationId"]
        for path in describe_interface()["paths"].values()
        for told in path.values()
        for status, answer in told["responses"].items()
        if status != "204" and not answer["content"].popitem()[1]["schema"]
    ]

    assert silent == []


def test_every_reference_leads_to_a_schema() -> None:
    schemas = describe_interface()["components"]["schemas"]
    named = {place.rpartition("/")[2] for place in _list_references(describe_interface())}

    assert named - set(schemas) == set()
    assert not [name for name in schemas if "." in name]


def test_every_event_of_a_conversation_is_described_as_staff_see_it() -> None:
    told = set(
        read_document()["components"]["schemas"]["StaffEnvelope"]["discriminator"]["mapping"]
    )
    every = {body.__name__ for body in get_args(AnyBody)}

    assert every - told == {
        *("AgentCameOn", "AgentWentOff", "CapacitySet", "SlotReserved", "SlotFreed"),
        *("ContactAdded", "IdentitiesMerged", "IdentitiesParted", "PlaybookPublished"),
        "SwitchSet",
    }


@pytest.mark.parametrize(
    "value, fault",
    [
        ({"type": "pong", "more": 1}, ".more is not described"),
        ({"type": "seen", "conversation_id": "c"}, ".author_kind is missing"),
        ({"type": "nonsense"}, "no such type"),
        ({"type": "switch", "scope": "*", "on": "yes"}, ".on: 'yes' is no boolean"),
    ],
)
def test_a_frame_that_is_not_as_described_is_found(value: dict[str, Any], fault: str) -> None:
    faults = list_faults(value, {"$ref": "#/components/schemas/StaffFrame"})

    assert any(fault in each for each in faults)


@pytest.mark.anyio
async def test_an_answer_that_is_not_as_described_is_found() -> None:
    request = httpx.Request("GET", "http://segue.test/api/v1/team")
    answer = httpx.Response(200, json={"agents": [{"agent_id": "elena"}]}, request=request)

    with pytest.raises(AssertionError, match=r"agents\[0\]\.name is missing"):
        await check_answer(answer)


def _list_references(part: Any) -> list[str]:
    if isinstance(part, list):
        return [place for inner in part for place in _list_references(inner)]
    if not isinstance(part, dict):
        return []
    own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
    return own + [place for inner in part.values() for place in _list_references(inner)]
