import json

import pytest
from hypothesis import given, settings
from rdflib import Graph

from hckt_timeline import open_history
from hckt_timeline.domain import EventStatus
from hckt_timeline.interchange.json_ld import json_ld_pieces
from tests.extraction.tell import history_of
from tests.interchange.making import histories

# rdflib's own reader of JSON-LD uses a class that rdflib gives up.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

PREFIXES = """
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
"""


def graph(history):
    return Graph().parse(data="".join(json_ld_pieces(history)), format="json-ld")


def ask(told, question):
    return [tuple(str(value) for value in row) for row in told.query(PREFIXES + question)]


@pytest.fixture(scope="module")
def built_in():
    return graph(open_history())


def test_merger_of_2025_is_found_with_its_originals_and_its_result(built_in):
    found = ask(
        built_in,
        """SELECT ?date ?before ?after WHERE {
            ?event a org:ChangeEvent ; dcterms:date ?date ; dcterms:type <urn:x-hckt:kind:merger> ;
              org:originalOrganization/skos:prefLabel ?before ;
              org:resultingOrganization/skos:prefLabel ?after .
            FILTER(STRSTARTS(STR(?date), "2025"))
        } ORDER BY ?before""",
    )
    assert found == [
        ("2025-01-24", "Tổng cục Hậu cần", "Tổng cục Hậu cần – Kỹ thuật"),
        ("2025-01-24", "Tổng cục Kỹ thuật", "Tổng cục Hậu cần – Kỹ thuật"),
    ]


def test_renaming_keeps_the_organisation_which_has_both_names(built_in):
    found = ask(
        built_in,
        """SELECT ?old ?then ?new ?now WHERE {
            ?event dcterms:type <urn:x-hckt:kind:renaming> ;
              org:originalOrganization ?one ; org:resultingOrganization ?one .
            ?one a org:Organization ;
              skosxl:altLabel [skosxl:literalForm ?old ; dcterms:valid ?then] ;
              skosxl:prefLabel [skosxl:literalForm ?new ; dcterms:valid ?now] .
        }""",
    )
    assert found == [
        ("Tổng cục Cung cấp", "1950-07-11/1955-01-13", "Tổng cục Hậu cần", "1955-01-13/2025-01-24")
    ]


def test_every_event_stands_on_words_of_an_article(built_in):
    history = open_history()
    found = ask(
        built_in,
        """SELECT ?event ?quote ?source WHERE {
            ?record a prov:Entity ; foaf:primaryTopic ?event ; prov:wasDerivedFrom ?passage .
            ?passage prov:value ?quote ; prov:wasQuotedFrom ?source .
            ?source a prov:Entity .
        }""",
    )
    texts = {f"urn:x-hckt:article:{each.id}": each.text for each in history.articles}
    assert {event for event, _, _ in found} == {
        f"urn:x-hckt:event:{each.id}" for each in history.events
    }
    assert all(quote in texts[source] for _, quote, source in found)


def test_holders_of_posts_are_members(built_in):
    found = ask(
        built_in,
        """SELECT ?who WHERE { ?m a org:Membership ; org:member/foaf:name ?who ;
            org:organization/skos:prefLabel ?where ; org:role/skos:prefLabel ?post . }""",
    )
    assert len(found) == len(open_history().terms)


def test_rejected_event_is_not_told_and_a_planned_one_changes_nothing():
    history = history_of(
        "Ngày 1/3/1955, thành lập Cục Thủy lợi. Ngày 3/3/1970, thành lập Cục Thủy sản."
    )
    first, second = history.events
    changed = history.model_copy(
        update={
            "events": (
                first.model_copy(update={"status": EventStatus.REJECTED}),
                second.model_copy(update={"planned": True}),
            )
        }
    )
    told = graph(changed)
    assert ask(told, "SELECT ?e WHERE { ?e a org:ChangeEvent }") == []
    assert ask(told, "SELECT ?t WHERE { ?e a prov:Plan ; dcterms:title ?t }") == [(second.title,)]


@given(histories())
@settings(max_examples=40, deadline=None)
def test_any_words_give_a_graph_that_holds_them(history):
    told = graph(history)
    titles = {event.title for event in history.told()}
    assert {
        title for (title,) in ask(told, "SELECT ?t WHERE { ?e dcterms:type ?k ; dcterms:title ?t }")
    } == titles


def test_every_term_of_the_context_has_a_vocabulary():
    context = json.loads("".join(json_ld_pieces(history_of(""))))["@context"]
    for name in context.values():
        named = name if isinstance(name, str) else name["@id"]
        assert named.startswith(("http://", "@")) or named.partition(":")[0] in context
