"""The brief: what it says on 28 April 2011, and that no text in it is more than text."""

from components.export.brief import Block, Brief, brief
from components.export.brief_page import POLICY, page
from components.export.brief_text import literal, text

HOSTILE = '<script>alert(1)</script> [x](http://evil.example) ![y](z) | `c` "q"'


def test_the_crisis_on_28_april_2011(view):
    told = text(brief(view(), link="https://example.org/"))
    assert told.startswith("# Syria, as of Thursday 28 April 2011\n")
    assert "Of the 15 members of the Security Council, 5 condemn the crackdown, 1 calls for restraint" in told
    assert "| Lebanon | Elected | ✕ | Blocks | 27 April 2011 |" in told
    assert "| Gabon | Elected | ○ | Unrecorded | not recorded |" in told
    assert "Civilians, cumulative: 400 to 500 or more in the week to 28 April 2011, by 2 estimators." in told
    assert "3 individuals and 2 groups of 228 persons in all" in told
    assert "The press statement of 27 April 2011 was not agreed: China, Lebanon and Russia objected." in told
    assert "6 have no recorded position on this topic (Bosnia and Herzegovina, Brazil," in told
    assert told.endswith("as of 28 April 2011. Data version 00000000, CC-BY-4.0. https\\://example.org/\n")


def test_one_state(view):
    told = text(brief(view(), "RUS"))
    assert told.startswith("# Russia on Syria, as of Thursday 28 April 2011\n")
    assert "| Russia, Alexander Pankin | 27 April 2011 | Blocks Council action |" in told
    assert "| Objected | Not agreed |" in told


def test_a_page_reads_in_order_and_holds_no_script(view):
    made = page(brief(view()), {"Stances": '<svg onload="alert(1)"><script>alert(1)</script></svg>'})
    assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' in made
    assert '<html lang="en">' in made
    assert made.count("<h1>") == 1
    assert '<th scope="col">Member</th>' in made
    assert '<th scope="row">Lebanon</th>' in made
    assert '<img alt="Stances" src="data:image/svg+xml;base64,' in made
    assert "<script" not in made
    assert "onload" not in made


def test_hostile_text_stays_text():
    blocks = tuple(Block(kind, HOSTILE, ((HOSTILE, HOSTILE), (HOSTILE, HOSTILE))) for kind in
                   ("heading", "text", "table", "list", "sources"))  # fmt: skip
    made = page(Brief(HOSTILE, blocks, HOSTILE), {HOSTILE: HOSTILE})
    assert "<script" not in made
    assert "href" not in made
    assert '"q"' not in made
    told = text(Brief(HOSTILE, blocks[:4], HOSTILE))
    assert "<script" not in told.replace("\\<script", "")
    assert "](" not in told.replace("\\](", "")


def test_markdown_is_escaped():
    assert literal("- *a* <b>\n# c") == "\\- \\*a\\* \\<b\\> \\# c"
    assert literal("https://x.org www.x.org a@b.c") == "https\\://x.org www\\.x.org a\\@b.c"
    assert literal("1. one") == "1\u2060. one"
