"""YAML is read with its lines, and nothing in it runs, multiplies or hides."""

import pytest

from segue.business.faults import Place, Report
from segue.business.yaml_nodes import DEEPEST, Mapping, Scalar, Sequence, parse_yaml


def parse(text, first_line=1):
    report = Report()
    node = parse_yaml(text, Place("x.yaml", "", report), first_line)
    return node, [(fault.line, fault.problem) for fault in report.faults]


def test_nodes_know_their_lines_and_scalars_stay_text():
    node, faults = parse("a: no\nb:\n  - 09:00\n  - '1'\n", first_line=5)

    assert faults == []
    assert node == Mapping(
        (
            (Scalar("a", 5), Scalar("no", 5)),
            (Scalar("b", 6), Sequence((Scalar("09:00", 7), Scalar("1", 8, plain=False)), 7)),
        ),
        5,
    )


@pytest.mark.parametrize(
    "text, line, problem",
    [
        ("a: 1\na: 2\n", 2, "The key 'a' is there twice; the first is on line 1."),
        ("a: &x 1\n", 1, "The anchor &x is refused."),
        ("a: !!python/object:os.system x\n", 1, "tag:yaml.org,2002:python/object:os.system"),
        ("a: !mine [x]\n", 1, "The tag !mine is refused."),
        ("? [a, b]\n: 1\n", 1, "A key must be a plain word."),
        ("a: 1\n---\nb: 2\n", 2, "A second document begins here."),
        ("a: [1\nb: 2\n", 2, "This is not YAML:"),
        ("a: 'x\n", 2, "This is not YAML:"),
        ("\tb: 1\n", 1, "There is a tab here."),
        ("a:\n\tb: 1\n", 2, "There is a tab here."),
        ("a:\n  - b\n\t- c\n", 3, "There is a tab here."),
        ("a: \x07\n", 1, "This is not YAML:"),
        ("", 1, "The file is empty."),
        ("# nothing\n", 1, "The file is empty."),
        ("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), 1, "nested more than 12 deep"),
    ],
)
def test_what_is_refused_is_named_with_its_line(text, line, problem):
    _, faults = parse(text)

    assert len(faults) == 1
    assert faults[0][0] == line
    assert problem in faults[0][1]


def test_an_alias_bomb_is_refused_and_never_grows():
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 9)]

    node, faults = parse("\n".join(["l0: &l0 boom", *levels]))

    assert len(faults) == 9 + 8 * 9
    assert len(node.entries[-1][1].items) == 9


def test_a_merge_key_is_refused_as_the_alias_it_is():
    _, faults = parse("a: {b: 1}\nc:\n  <<: *a\n")

    assert [line for line, _ in faults] == [3]


def test_deep_nesting_stops_before_it_costs_anything():
    _, faults = parse("[" * 500_000)

    assert faults == [(1, "This is nested more than 12 deep.")]
