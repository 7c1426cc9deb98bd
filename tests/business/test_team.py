"""Each fault of the team is reported once, on its line, with a remedy."""

import pytest

from segue.business.reading import read_business

FAULTS = {
    "no room for anyone": ("capacity: 3", "capacity: 0", "capacity: 0", "from 1 to 100", "1 to 100"),
    "capacity missing": ("    capacity: 3 ", "    # ", "id: alex", "'capacity' is missing", "Add `capacity"),
    "unknown role": ("role: supervisor", "role: boss", "role: boss", "'boss'", "Use one of"),
    "no language": ("languages: [en]", "languages: []", "languages: []", "at least 1", "Add"),
    "language misspelt": ("languages: [en]", "languages: [en, german]", "german", "language code", "ISO 639-1"),
    "unknown topic": ("topics: [complaint]", "topics: [complain]", "topics: [complain]", "no topic", "'complaint'"),
    "unknown deputy": ("deputy: sam", "deputy: tom", "deputy:", "no agent 'tom'", "team.yaml"),
    "own deputy": ("deputy: sam", "deputy: alex", "deputy:", "their own deputy", "Name a colleague"),
    "password": ("years: 9", "password: x", "password:", "looks like a credential", "on the server"),
    "agent without speciality": ("    speciality: everything around appointments ", "    # ", "id: alex", "'speciality' is missing", "Add `speciality"),
    "photo that is not there": ("years: 9", "photo: photos/sam.jpg", "photo:", "no photo", "under photos/"),
    "years as text": ("years: 9", "years: nine", "years: nine", "whole number", "without quotes"),
    "nobody serves": ("role: agent ", "role: lead ", "agents:", "Nobody", "role: agent"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_the_team_names_line_and_remedy(patched, name):
    old, new, at, problem, remedy = FAULTS[name]

    patched.replace("team.yaml", old, new)

    patched.expect("team.yaml", at, problem, remedy, "error")


def test_a_member_given_twice_is_refused(patched):
    line = patched.find_line("team.yaml", "id: sam")
    patched.replace("team.yaml", "    deputy: sam\n", "")
    patched.replace("team.yaml", "id: sam", "id: alex")

    patched.expect("team.yaml", line - 1, "already at team.yaml:3", "another name", "error")


def test_a_folder_without_a_team_is_refused_for_that_alone(patched):
    patched.remove("team.yaml")

    patched.expect("team.yaml", 0, "'team.yaml' is missing", "segue init", "error")


def test_a_team_that_is_no_list_is_refused(patched):
    patched.write("team.yaml", "agents: everyone\n")

    patched.expect("team.yaml", 1, "Expected a list of agents", "- id:", "error")


def test_a_member_reaches_the_policy(patched):
    (patched.folder / "photos" / "alex.jpg").write_bytes(b"\xff\xd8")
    patched.replace("team.yaml", "deputy: sam", "deputy: sam\n    photo: photos/alex.jpg")

    agent = read_business(patched.folder).policy.team[0]

    assert (agent.capacity, agent.deputy, agent.photo) == (3, "sam", "photos/alex.jpg")
    assert agent.speciality == {"en": "everything around appointments"}
