import html.parser

import pytest

from components.export.embed import address, embeddable, snippet
from components.figures import chamber, every_chart, stance_tally
from components.ui.chart import question
from tests.figures.drawing import draw


class Frames(html.parser.HTMLParser):
    """Gathers every tag with its attributes, as a browser reads them."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def frames(text):
    parser = Frames()
    parser.feed(text)
    return parser.found


def test_the_address_of_a_chart_has_every_filter(view):
    assert address("https://example.org/", view(states=("RUS",)), "stance_map") == (
        "https://example.org/?embed=true&figure=stance_map&v=1&data=0000000000000000&ledger=positions"
        "&topic=council-action&as_of=2011-04-28&known_on=today&evidence=inference&states=RUS"
    )


def test_a_frame_holds_its_address_and_title_as_text():
    ((tag, attributes),) = frames(snippet('https://example.org/?a=1&b="><script>', '"><script>x</script>', 500))
    assert tag == "iframe"
    assert attributes["src"] == 'https://example.org/?a=1&b="><script>'
    assert attributes["title"] == '"><script>x</script>'
    assert attributes["height"] == "500"


def test_which_charts_stand_alone():
    assert embeddable(stance_tally)
    assert embeddable(chamber)

    class Needy:
        @staticmethod
        def draw(view, *, proposal):
            raise NotImplementedError

    assert not embeddable(Needy)


@pytest.mark.parametrize("day", ["2011-04-28", "2012-08-03", "2005-01-01"])
@pytest.mark.parametrize("chart", every_chart(), ids=lambda chart: chart.__name__.rpartition(".")[2])
def test_every_chart_that_stands_alone_draws_with_its_usual_choices(view, chart, day):
    assert embeddable(chart)
    shown = view(day)
    options = chart.usual(shown) if hasattr(chart, "usual") else {}
    assert draw(chart, shown, **options).layout.height
    assert chart.sentence(shown, **options).endswith((".", ")"))
    assert question(chart).endswith("?")
