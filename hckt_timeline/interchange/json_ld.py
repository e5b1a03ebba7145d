"""A history as linked data: JSON-LD in W3C's Organization Ontology and PROV-O.

A change of organisations is an ``org:ChangeEvent`` with its original and resulting organisations.
A renaming keeps the organisation, which has its names as SKOS-XL labels with the times of their
use. An event is no text, so what the program tells of it is a record of its own: a ``prov:Entity``
with the event as its topic, derived from passages that are quoted from articles. Times are EDTF,
by the datatype of the Library of Congress. What is only planned is a ``prov:Plan``; what a person
rejected is not told.
"""

import json
from collections.abc import Iterator
from itertools import chain

from hckt_timeline.domain import (
    Article,
    DatedName,
    Document,
    Event,
    History,
    Organisation,
    Passage,
    Person,
    Term,
)
from hckt_timeline.interchange.iris import iri, web_address

Node = dict[str, object]


def _reference(name: str) -> dict[str, str]:
    return {"@id": name, "@type": "@id"}


def _words(name: str) -> dict[str, str]:
    return {"@id": name, "@language": "vi"}


CONTEXT: Node = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "skosxl": "http://www.w3.org/2008/05/skos-xl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "name": _words("skos:prefLabel"),
    "alias": _words("skos:altLabel"),
    "currentName": "skosxl:prefLabel",
    "otherName": "skosxl:altLabel",
    "words": _words("skosxl:literalForm"),
    "inUse": {"@id": "dcterms:valid", "@type": "edtf:EDTF"},
    "partOf": _reference("org:subOrganizationOf"),
    "kind": _reference("dcterms:type"),
    "title": _words("dcterms:title"),
    "date": {"@id": "dcterms:date", "@type": "edtf:EDTF"},
    "issued": {"@id": "dcterms:issued", "@type": "xsd:date"},
    "number": "dcterms:identifier",
    "originalOrganization": _reference("org:originalOrganization"),
    "resultingOrganization": _reference("org:resultingOrganization"),
    "wasAssociatedWith": _reference("prov:wasAssociatedWith"),
    "qualifiedAssociation": "prov:qualifiedAssociation",
    "agent": _reference("prov:agent"),
    "hadRole": _reference("prov:hadRole"),
    "used": "prov:used",
    "atLocation": "prov:atLocation",
    "label": _words("rdfs:label"),
    "about": _reference("foaf:primaryTopic"),
    "wasDerivedFrom": _reference("prov:wasDerivedFrom"),
    "wasQuotedFrom": _reference("prov:wasQuotedFrom"),
    "quote": _words("prov:value"),
    "note": _words("skos:note"),
    "page": _reference("foaf:page"),
    "personName": "foaf:name",
    "rank": _words("foaf:title"),
    "post": _words("dcterms:description"),
    "member": "org:member",
    "organization": _reference("org:organization"),
    "role": "org:role",
}


def json_ld_pieces(history: History) -> Iterator[str]:
    """The history as one JSON-LD document that needs no other to be understood."""
    events = history.told()
    told = (each.evidence for each in events), (each.evidence for each in history.terms)
    passages = dict.fromkeys(chain.from_iterable(chain(*told)))
    graph = [
        *map(_organisation, history.organisations),
        *map(_event, events),
        *map(_record, events),
        *map(_term, history.terms),
        *map(_passage, passages),
        *map(_article, history.articles),
    ]
    document = {"@context": CONTEXT, "@graph": [_without_gaps(node) for node in graph]}
    yield json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _organisation(organisation: Organisation) -> Node:
    *others, current = organisation.names or (DatedName(name=organisation.name),)
    return {
        "id": iri("organisation", organisation.id),
        "type": "org:Organization",
        "name": organisation.name,
        "alias": [*dict.fromkeys(each.name for each in others), *organisation.aliases],
        "currentName": _label(current),
        "otherName": [_label(each) for each in others],
        "partOf": organisation.parent and iri("organisation", organisation.parent),
    }


def _label(name: DatedName) -> Node:
    begin = name.since.edtf.partition("/")[0] if name.since else ".."
    end = name.until.edtf.rpartition("/")[2] if name.until else ".."
    in_use = f"{begin}/{end}" if name.since or name.until else None
    return _without_gaps({"type": "skosxl:Label", "words": name.name, "inUse": in_use})


def _event(event: Event) -> Node:
    told: Node = {
        "id": iri("event", event.id),
        "kind": iri("kind", event.kind),
        "title": event.title,
        "date": event.span and event.span.edtf,
    }
    if event.planned:
        return {**told, "type": "prov:Plan"}
    if event.kind.is_change:
        told["originalOrganization"] = [
            iri("organisation", each.organisation) for each in event.predecessors
        ]
        told["resultingOrganization"] = [
            iri("organisation", each.organisation) for each in event.successors
        ]
    doing = [
        {
            "type": "prov:Association",
            "agent": iri("organisation", each.organisation),
            "hadRole": iri("role", each.role),
        }
        for each in event.organisations
    ]
    present: list[Node] = [
        {"type": "prov:Association", "agent": _person(each)} for each in event.people
    ]
    return {
        **told,
        "type": ["org:ChangeEvent", "prov:Activity"] if event.kind.is_change else "prov:Activity",
        "wasAssociatedWith": [
            iri("organisation", each.organisation) for each in event.organisations
        ],
        "qualifiedAssociation": [*doing, *present],
        "used": [_document(each) for each in event.documents],
        "atLocation": event.place and {"type": "prov:Location", "label": event.place},
    }


def _person(person: Person) -> Node:
    return _without_gaps(
        {
            "type": ["prov:Person", "foaf:Person"],
            "personName": person.name,
            "rank": person.rank,
            "post": person.post,
        }
    )


def _document(document: Document) -> Node:
    return _without_gaps(
        {
            "type": ["prov:Entity", "foaf:Document"],
            "title": " ".join(filter(None, (document.kind, document.number))),
            "number": document.number,
            "dc:creator": document.signatory,
            "dc:publisher": document.issuer,
            "issued": document.day and str(document.day),
        }
    )


def _record(event: Event) -> Node:
    return {
        "id": iri("record", event.id),
        "type": "prov:Entity",
        "about": iri("event", event.id),
        "wasDerivedFrom": [_place(each) for each in event.evidence],
        "note": event.note,
    }


def _term(term: Term) -> Node:
    person = Person(name=term.person, rank=term.rank)
    return {
        "id": iri("term", term.organisation, term.person, term.post, term.span.edtf),
        "type": "org:Membership",
        "member": _person(person),
        "organization": iri("organisation", term.organisation),
        "role": {"type": "org:Role", "name": term.post},
        "date": term.span.edtf,
        "wasDerivedFrom": [_place(each) for each in term.evidence],
    }


def _passage(passage: Passage) -> Node:
    return {
        "id": _place(passage),
        "type": "prov:Entity",
        "quote": passage.quote,
        "wasQuotedFrom": iri("article", passage.article),
    }


def _place(passage: Passage) -> str:
    return iri("passage", passage.article, str(passage.start), str(passage.end))


def _article(article: Article) -> Node:
    return {
        "id": iri("article", article.id),
        "type": ["prov:Entity", "foaf:Document"],
        "title": article.title,
        "dc:creator": article.author,
        "dc:publisher": article.publisher,
        "issued": article.published and str(article.published),
        "page": web_address(article.address),
    }


def _without_gaps(node: Node) -> Node:
    return {name: value for name, value in node.items() if value not in (None, [], "")}
