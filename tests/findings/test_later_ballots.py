from components.findings.later_ballots import sentence


def test_on_the_opening_day_no_ballot_says_more_than_words(view):
    assert sentence(view()) == ""


def test_votes_of_the_day_beside_standings_that_come_from_words(view):
    # S/2012/77: 13 in favour, China and Russia against. France, Germany, Portugal, the United Kingdom and the United
    # States condemned before; of the other eight in favour six have no position, India voiced concern, South Africa
    # is on record as blocking.
    assert sentence(view("2012-02-04")) == (
        "Standings come from words, not from votes. Newer ballots on this topic (4 February 2012): Azerbaijan, "
        "Colombia, Guatemala, India, Morocco, Pakistan, South Africa and Togo in favour."
    )


def test_several_ballots_and_a_filter(view):
    assert sentence(view("2012-07-19", states=("CHN", "PAK", "FRA"))) == (
        "Standings come from words, not from votes. Newer ballots on this topic (19 July 2012): China against; "
        "Pakistan abstaining."
    )
    assert sentence(view("2012-07-19", states=("FRA",))) == ""


def test_where_no_seats_are_recorded_nothing_is_said(view):
    assert sentence(view("2010-01-01")) == ""
