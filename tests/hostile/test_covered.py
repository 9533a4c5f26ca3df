"""Every attack of the threat model is tested, or says why not."""

import ast
import functools
import re
from pathlib import Path

import pytest

from tests.hostile.cases import CASES
from tests.hostile.covered import OPEN, PARTS, TESTED

TESTS = Path(__file__).resolve().parents[1]


@functools.cache
def functions(file: str) -> frozenset[str]:
    tree = ast.parse((TESTS / file).read_text("utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def numbered() -> list[str]:
    """Return every case of the threat model by its id, from A1 to I118."""
    ends = list(PARTS.values())
    return [
        f"{part}{n}" for part, begin in zip(PARTS, [0, *ends], strict=False) for n in range(begin + 1, PARTS[part] + 1)
    ]


def test_each_attack_has_one_answer() -> None:
    in_cases = {re.match(r"[A-I]\d+", case.id)[0] for case in CASES}
    answers = [*in_cases, *TESTED, *OPEN]
    assert len(answers) == len(set(answers))
    assert sorted(answers) == sorted(numbered())
    assert len(numbered()) == 118


@pytest.mark.parametrize("attack", TESTED)
def test_the_tests_that_are_named_are_there(attack: str) -> None:
    for test in TESTED[attack][1]:
        file, _, name = test.partition("::")
        assert name in functions(file), test


def test_a_test_that_is_not_there_is_seen() -> None:
    assert "test_nothing" not in functions("hostile/test_covered.py")
    assert "test_each_attack_has_one_answer" in functions("hostile/test_covered.py")
