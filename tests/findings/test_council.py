from components.findings.council import blocking, pivots, verdict, way
from components.tables.case import open_case


def test_verdicts_on_28_april_2011(view):
    said = {kind: verdict(open_case(view(), kind)) for kind in ("press-statement", "resolution", "procedural-motion")}
    assert said == {
        "press-statement": "A press statement cannot pass: China, Lebanon and Russia object, and each blocks alone.",
        "resolution": "A resolution cannot pass: China and Russia are against, with permanent seats.",
        "procedural-motion": (
            "Whether a procedural motion can pass is undetermined: 5 to 11 in favour, 9 needed, "
            "and 6 members are not known."
        ),
    }


def test_what_if_china_and_russia_had_abstained(view):
    seen = view("2011-10-04")
    both = open_case(seen, "resolution", "S-2011-612", ("CHN:abstaining", "RUS:abstaining"))
    assert verdict(both) == "With 2 ballots changed, a resolution can pass: 9 in favour, 9 needed."
    assert way(both, both.ways.cheapest[0]) == "Nothing has to change"
    fewer = open_case(seen, "resolution", "S-2011-612", ("CHN:abstaining", "RUS:abstaining", "GAB:abstaining"))
    assert verdict(fewer) == (
        "With 3 ballots changed, a resolution cannot pass: at most 8 of the 9 votes that are needed."
    )
    assert blocking(fewer) == (
        "Any 7 of Brazil, China, Gabon, India, Lebanon, Russia and South Africa block together by withholding "
        "their votes."
    )
    assert pivots(fewer) == (
        "Any one of Brazil, China, Gabon, India, Lebanon, Russia and South Africa could make it adopted, "
        "by its ballot alone."
    )


def test_ways_to_adoption_name_members_ballots_and_the_unknown(view):
    case = open_case(view(), "resolution")
    assert way(case, case.ways.cheapest[0]) == (
        "China and Russia abstaining; 4 of the 6 not known in favour (2 steps on the scale)"
    )
    assert blocking(case) == "China and Russia each block alone."
    assert pivots(case) == "No single member could change the outcome."
