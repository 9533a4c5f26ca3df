"""What is said of the dead and of those who left, from the shipped ledger."""

from components.findings import defections_by_body, estimate_bands, rival_counts
from components.findings.casualties import summary
from components.findings.defections import counted


def test_the_range_comes_first_then_who_counted_what_until_when(view):
    assert estimate_bands.sentence(view()) == (
        "All dead, cumulative: 350 to 500 or more, by 5 estimators in the week to 28 April 2011: "
        "unattributed (Channel 4 News) about 400 until 27 Apr 2011, UN (USG Pascoe) 350 to 400 until 27 Apr 2011, "
        "SOHR 454 until 27 Apr 2011, unnamed rights group at least 450 until 28 Apr 2011 and "
        "activists (via The Guardian) at least 500 until 28 Apr 2011; 4 earlier estimates. "
        "No two estimates are added up or averaged."
    )


def test_until_is_the_last_day_covered_where_that_is_earlier(view):
    assert "UN OHCHR 59,648 until 30 Nov 2012" in estimate_bands.sentence(view("2013-01-05"))


def test_incidents_do_not_compare(view):
    assert estimate_bands.sentence(view(), "civilians-incident") == (
        "Civilians, single incidents: 12 to 35 or more by 28 April 2011, in 2 estimates of 2 estimators; different "
        "incidents or periods do not compare. The newest: human rights groups (unnamed) at least 35 in Deraa until "
        "27 Apr 2011. No two estimates are added up or averaged."
    )
    assert estimate_bands.sentence(view(), "every") == (
        "By 28 April 2011: 23 estimates of 11 estimators under 7 definitions; different definitions do not compare. "
        "No two estimates are added up or averaged."
    )


def test_rival_counts_of_deraa(view):
    assert rival_counts.sentence(view()) == (
        "Deraa, 27 April 2011: 35 to 43 dead in 3 accounts: at least 35 civilians (human rights groups (unnamed), in "
        "Channel 4 News), 42 dead (Abdullah Abazeid (resident), in AP/PA) and 43 dead (SOHR, in AP/PA). Their "
        "definitions may differ; none is preferred."
    )


def test_rival_counts_of_ghouta(view):
    assert rival_counts.sentence(view("2013-12-31")).startswith(
        "Ghouta, 21 August 2013: 281 to 1,729 dead in 5 accounts: "
    )


def test_the_finding_of_the_page_of_casualties(view):
    assert summary(view(), "all-cumulative") == (
        "All dead, cumulative: 350 to 500 or more, by 5 estimators in the week to 28 April 2011; 4 incidents or totals "
        "counted differently by rival estimators."
    )
    assert summary(view(), "soldiers-cumulative").startswith(
        "No estimates of the dead under this definition recorded by 28 April 2011; 4 "
    )
    assert summary(view("2011-03-06"), "all-cumulative") == "No estimates of the dead recorded by 6 March 2011."


def test_who_left_by_28_april_2011(view):
    assert counted(view()) == (
        "By 28 April 2011: 3 individuals and 2 groups of 228 persons in all. Not counted: 2 running totals of trackers."
    )
    assert defections_by_body.sentence(view()) == (
        "By 28 April 2011. Party, 2 groups of 228 persons in all; parliament, 2 individuals; civil service, "
        "1 individual. Not counted: 2 running totals of trackers. 5 bodies have no record."
    )


def test_who_left_in_the_whole_ledger(view):
    assert counted(view("2025-12-31")) == (
        "By 31 December 2025: 34 individuals, 14 groups of 435 persons in all and 1 group that nobody counted. Not "
        "counted: 1 disputed report, 1 retracted report, 1 refuted report, 2 records of people counted already and 14 "
        "running totals of trackers."
    )


def test_before_anybody_left(view):
    assert counted(view("2011-03-31")) == "No defections recorded by 31 March 2011."
