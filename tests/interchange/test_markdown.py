from hypothesis import given, settings
from markdown_it import MarkdownIt

from hckt_timeline import open_history
from hckt_timeline.interchange.markdown import markdown_pieces
from hckt_timeline.legible import legible
from tests.interchange.making import histories

ALLOWED = {
    "heading",
    "paragraph",
    "bullet_list",
    "ordered_list",
    "list_item",
    "blockquote",
    "inline",
}
ALLOWED_INLINE = {
    "text",
    "text_special",
    "strong_open",
    "strong_close",
    "link_open",
    "link_close",
    "softbreak",
}


def written(history, language="vi"):
    return "".join(markdown_pieces(history, language))


def tokens(text):
    return MarkdownIt("commonmark").parse(text)


def words(token):
    return "".join(child.content for child in token.children)


def test_years_are_headings_in_order():
    parsed = tokens(written(open_history()))
    headings = [
        words(parsed[place + 1])
        for place, token in enumerate(parsed)
        if token.type == "heading_open"
    ]
    assert headings[0] == "Biên niên sử"
    assert headings[-1] == "Nguồn"
    years = [int(each) for each in headings[1:-1]]
    assert years == sorted(set(years))


def test_every_event_and_quote_is_told():
    told = [words(token) for token in tokens(written(open_history())) if token.type == "inline"]
    for event in open_history().told():
        assert any(event.title in each for each in told)
        assert all(
            any(" ".join(each.quote.split()) in line for line in told) for each in event.evidence
        )


@given(histories())
@settings(max_examples=100)
def test_words_are_never_taken_for_signs_of_markdown(history):
    parsed = tokens(written(history, "en"))
    for token in parsed:
        assert token.type.removesuffix("_open").removesuffix("_close") in ALLOWED
        assert token.type != "bullet_list_open" or token.level == 0
        for child in token.children or ():
            assert child.type in ALLOWED_INLINE, child
    told = [words(token) for token in parsed if token.type == "inline"]
    for event in history.told():
        title = legible(" ".join(event.title.split()))
        assert any(title in each for each in told)
