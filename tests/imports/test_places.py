import re

import pytest

from components.imports.places import folded, state_code
from components.reference import states
from components.reference.files import read_yaml


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("SYR", "SYR"),
        ("syr", "SYR"),
        ("Syria", "SYR"),
        ("Syrian Arab Republic", "SYR"),
        ("760", "SYR"),
        ("8", "ALB"),
        ("008", "ALB"),
        ("UK", "GBR"),
        ("United Kingdom", "GBR"),
        ("the United States", "USA"),
        ("Turkey", "TUR"),
        ("Türkiye", "TUR"),
        ("Cote d’Ivoire", "CIV"),
        ("Ivory Coast", "CIV"),
        # names as the UCDP data sets spell them
        ("Russia (Soviet Union)", "RUS"),
        ("DR Congo (Zaire)", "COD"),
        ("Congo", "COG"),
        ("Yemen (North Yemen)", "YEM"),
        ("Myanmar (Burma)", "MMR"),
        ("Bosnia-Herzegovina", "BIH"),
        ("Kingdom of eSwatini (Swaziland)", "SWZ"),
        ("Zimbabwe (Rhodesia)", "ZWE"),
        ("United States of America", "USA"),
    ],
)
def test_a_state_by_any_of_its_names(text, code):
    assert state_code(text) == code


@pytest.mark.parametrize("text", ["", "Utopia", "999", "XX"])
def test_what_is_no_state(text):
    with pytest.raises(ValueError, match="no state has this name or code"):
        state_code(text)


def test_a_slip_gets_a_hint():
    with pytest.raises(ValueError, match=re.escape("did you mean `Germany`?")):
        state_code("Germeny")


def test_no_two_states_share_a_name():
    others = read_yaml("names.yaml")
    assert set(others) <= set(states())
    names = [
        folded(name)
        for code, state in states().items()
        for name in (code, state.numeric, state.name, *state.former, *others.get(code, ()))
    ]
    assert sorted(names) == sorted(set(names))
