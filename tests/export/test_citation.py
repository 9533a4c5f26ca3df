import datetime as dt
from urllib.parse import parse_qs, urlsplit

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given
from hypothesis import strategies as st

from components.export.citation import FORMS, apa, bibtex, chicago, ris
from components.export.permalink import permalink
from components.export.works import Work, record_cited, view_cited
from components.pages import every_page
from components.selection import Selection
from components.tables import crisis_facts
from components.ui import filters, links

ACCESSED = dt.date(2026, 11, 24)
ZEROS = "0" * 64
LINK = "https://example.org/?v=1&data=0000000000000000"
HOSTILE = 'Ends here} @misc{evil, title={x}\n\nER  - \r\nTY  - BOOK\u2028 100% & $x_1$ #{ \\input{/etc/passwd} ~^"'
LINED = " ".join(HOSTILE.split())


def parsed(text, middleware=(LatexDecodingMiddleware,)):
    """Return the entries as a reference manager reads them: LaTeX decoded, but for the address, which is verbatim."""
    plain = bibtexparser.parse_string(text)
    library = bibtexparser.parse_string(text, append_middleware=[kind() for kind in middleware])
    assert plain.failed_blocks == library.failed_blocks == []
    return [
        {"key": entry.key} | {field.key: field.value for field in entry.fields} | {"url": verbatim["url"]}
        for entry, verbatim in zip(library.entries, plain.entries, strict=True)
    ]


def test_a_view_in_the_style_of_chicago(view):
    cited = view_cited(view(states=("RUS",)), LINK, ACCESSED, "Overview")
    assert chicago(cited) == (
        "Standpoint contributors. “Should the Security Council condemn the crackdown? Syria since the 2011 uprising, "
        "as of 28 April 2011. States: Russia.” Standpoint, Overview. "
        f"Ledger syria-2011, version 00000000 (SHA-256 {ZEROS}), as of 28 April 2011, "
        f"knowledge: all that this version holds. Accessed November 24, 2026. {LINK}."
    )


def test_a_view_in_the_style_of_apa(view):
    cited = view_cited(view("2011-04-28", known_on=dt.date(2011, 4, 29)), LINK, ACCESSED, "Overview")
    assert apa(cited) == (
        "Standpoint contributors. (n.d.). Should the Security Council condemn the crackdown? Syria since the 2011 "
        "uprising, as of 28 April 2011, known on 29 April 2011 "
        f"(ledger syria-2011, version 00000000 (SHA-256 {ZEROS}), as of 28 April 2011, known on 29 April 2011) "
        f"[Data set]. Standpoint, Overview. Retrieved November 24, 2026, from {LINK}"
    )


def test_a_view_without_a_link_is_cited_without_one(view):
    work = view_cited(view(), "", dt.date(2026, 11, 24), "Brief")
    assert FORMS["Chicago"](work).endswith("Accessed November 24, 2026.")
    assert FORMS["APA"](work).endswith("Retrieved November 24, 2026.")


def test_a_view_as_bibtex(view):
    (entry,) = parsed(bibtex(view_cited(view(), LINK, ACCESSED, "Overview")))
    title = "Should the Security Council condemn the crackdown? Syria since the 2011 uprising, as of 28 April 2011"
    assert entry == {
        "key": "standpoint-syria-2011-overview-2011-04-28-00000000",
        "author": "Standpoint contributors",
        "title": title,
        "howpublished": "Standpoint, Overview",
        "version": (
            f"ledger syria-2011, version 00000000 (SHA-256 {ZEROS}), as of 28 April 2011, "
            "knowledge: all that this version holds"
        ),
        "urldate": "2026-11-24",
        "url": LINK,
    }


def test_a_view_as_ris(view):
    (entry,) = rispy.loads(ris(view_cited(view(), LINK, ACCESSED, "Overview")))
    assert entry["type_of_reference"] == "DATA"
    assert entry["authors"] == ["Standpoint contributors"]
    assert entry["title"].startswith("Should the Security Council condemn the crackdown? Syria since the 2011 uprising")
    assert entry["access_date"] == "2026/11/24"
    assert entry["urls"] == [LINK]
    assert "year" not in entry


def test_the_address_in_every_form_restores_the_view(syria, tables, view):
    crisis = crisis_facts(syria, tables) | {"sha256": ZEROS}
    shelf = {"positions": {"tables": tables, "crisis": crisis, "sha256": ZEROS}}
    shown = view(
        "2012-02-04", states=("RUS", "CHN"), stances=("blocks",), known_on=dt.date(2012, 2, 5), evidence="press-report"
    )
    cited = view_cited(shown, permalink("https://example.org/positions", shown), ACCESSED, "Positions")
    (entry,), (reference,) = parsed(bibtex(cited)), rispy.loads(ris(cited))
    for url in (entry["url"], reference["urls"][0], apa(cited).split()[-1], chicago(cited).split()[-1].rstrip(".")):
        parts = urlsplit(url)
        assert (parts.netloc, parts.path) == ("example.org", "/positions")
        clean, notices, _ = links.read(shelf, every_page(), parse_qs(parts.query))
        assert notices == []
        assert filters.selected(shelf, clean) == shown.selection == Selection(
            "positions", "council-action", dt.date(2012, 2, 4), ("RUS", "CHN"), (), ("blocks",),
            dt.date(2012, 2, 5), "press-report",
        )  # fmt: skip


def test_a_record_is_cited_by_its_source_first(view):
    cited = record_cited(view(), "st-2011-04-27-gbr", LINK, ACCESSED)
    first = chicago(cited).split("\n")[0]
    work = cited[0]
    assert first.startswith(f"{work.author}. “{work.title}.” ")
    assert work.url in first
    held = first.index("Recorded in Standpoint, Syria since the 2011 uprising, record st-2011-04-27-gbr, ")
    assert held > first.index(work.url)
    assert first.endswith(f"accessed 24 November 2026, {LINK}.")
    assert [entry["url"] for entry in parsed(bibtex(cited))] == [work.url for work in cited]
    assert [entry["urls"] for entry in rispy.loads(ris(cited))] == [[work.url] for work in cited]


def test_a_source_with_an_inferred_date_says_so():
    work = Work("k", "Paper", "Title", "", "", dt.date(2011, 4, 28), True, None, "https://example.org/a", "Held")
    assert chicago([work]) == "Paper. “Title.” [April 28, 2011]. https://example.org/a. Held."
    assert apa([work]) == "Paper. [2011, April 28]. Title. https://example.org/a Held."
    assert parsed(bibtex([work]))[0]["note"] == "The source does not print this date. Held."
    assert rispy.loads(ris([work]))[0]["notes"] == ["The source does not print this date. Held."]


def test_a_hostile_title_cannot_break_out(view):
    shown = view()
    object.__setattr__(shown, "crisis", shown.crisis | {"title": HOSTILE})
    cited = view_cited(shown, LINK + "&q=}\n%0A{\\", ACCESSED, "Overview")
    (entry,) = parsed(bibtex(cited), ())
    assert entry["title"].startswith(
        r"{Should the Security Council condemn the crackdown? Ends here{\textbraceright} {@}misc{\textbraceleft}evil, "
        r"title={\textbraceleft}x{\textbraceright} ER - TY - BOOK 100\% \& \$x\_1\$ \#{\textbraceleft} "
        r'{\textbackslash}input{\textbraceleft}/etc/passwd{\textbraceright} {\textasciitilde}{\textasciicircum}", as of'
    )
    assert entry["url"] == LINK + "&q=%7D%0A%0A%7B%5C"
    (reference,) = rispy.loads(ris(cited))
    assert reference["type_of_reference"] == "DATA"
    assert LINED in reference["title"]


def test_no_field_of_ris_begins_a_line():
    work = Work(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, None, False, ACCESSED, LINK, HOSTILE)
    (entry,) = rispy.loads(ris([work]))
    assert [line[:6] for line in ris([work]).splitlines()] == [
        f"{tag}  - " for tag in ("TY", "AU", "TI", "T2", "ET", "Y2", "UR", "N1", "ER")
    ]
    assert (entry["title"], entry["authors"]) == (LINED, [LINED])


@given(text=st.text(min_size=1))
def test_no_title_breaks_out(text):
    work = Work(text, text, text, text, text, None, False, ACCESSED, LINK, text)
    assert bibtex([work]).count("{") == bibtex([work]).count("}")
    assert len(bibtexparser.parse_string(bibtex([work])).entries) == 1
    assert [line[:6] for line in ris([work]).split("\r\n")].count("ER  - ") == 1


@pytest.mark.parametrize("form", FORMS)
def test_every_form_ends_in_plain_text(view, form):
    assert all(c.isprintable() or c in "\r\n" for c in FORMS[form](view_cited(view(), LINK, ACCESSED, "Overview")))
