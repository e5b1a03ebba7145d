"""Words of the window for the values that it shows."""

import textwrap
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from hckt_timeline.domain import (
    Article,
    Basis,
    DateRole,
    Document,
    EventStatus,
    Person,
    Role,
)
from hckt_timeline.domain.saying import day_words
from hckt_timeline.errors import Language
from hckt_timeline.ui.model.index import Index
from hckt_timeline.ui.model.sieve import Certainty

translate = QCoreApplication.translate
_HEADING_LENGTH = 90


def counted(number: int, one: str, many: str) -> str:
    """``one`` for 1, else ``many`` with ``%1`` replaced by the number."""
    return (one if number == 1 else many).replace("%1", str(number))


def sentence(words: str) -> str:
    """``words`` with a capital letter in front."""
    return words[:1].upper() + words[1:]


def certainty_name(certainty: Certainty) -> str:
    """How sure a day is, as the filters and the card say it."""
    return {
        Certainty.EXACT: translate("Certainty", "Full day stated"),
        Certainty.INFERRED: translate("Certainty", "Year inferred"),
        Certainty.COARSE: translate("Certainty", "Month or year only"),
        Certainty.APPROXIMATE: translate("Certainty", "Approximate"),
        Certainty.UNDATED: translate("Certainty", "Day unknown"),
        Certainty.DISPUTED: translate("Certainty", "In conflict"),
    }[certainty]


def basis_words(basis: Basis) -> str:
    """From what a date was completed, in a sentence."""
    return {
        Basis.STATED: translate("Basis", "All of it is in the words."),
        Basis.PUBLISHED: translate("Basis", "Completed from the day of publication."),
        Basis.CONTEXT: translate("Basis", "Completed from another date in the article."),
        Basis.SEQUENCE: translate("Basis", "Completed from the order of the items."),
        Basis.RELATIVE: translate("Basis", "Computed from a reference day."),
        Basis.LUNAR: translate("Basis", "Converted from the lunar calendar."),
    }[basis]


def date_role_name(role: DateRole) -> str:
    """What a day means for an event."""
    return {
        DateRole.OCCURRED: translate("DateRole", "Took place"),
        DateRole.DECIDED: translate("DateRole", "Decided"),
        DateRole.EFFECTIVE: translate("DateRole", "In force"),
        DateRole.REPORTED: translate("DateRole", "Reported"),
    }[role]


def role_name(role: Role) -> str:
    """What an organisation does in an event."""
    return {
        Role.SUBJECT: translate("Role", "subject"),
        Role.HOST: translate("Role", "host"),
        Role.ISSUER: translate("Role", "issuer"),
        Role.PARTICIPANT: translate("Role", "participant"),
        Role.PLACE: translate("Role", "place"),
        Role.PARENT: translate("Role", "new parent"),
    }[role]


def status_name(status: EventStatus) -> str:
    """Who stands for an event; empty for what was read by the program."""
    return {
        EventStatus.EXTRACTED: "",
        EventStatus.CONFIRMED: translate("Status", "Confirmed"),
        EventStatus.CORRECTED: translate("Status", "Corrected"),
        EventStatus.REJECTED: translate("Status", "Rejected"),
        EventStatus.ADDED: translate("Status", "Added by hand"),
    }[status]


def person_words(person: Person) -> str:
    """Rank and name, then the post."""
    name = f"{person.rank} {person.name}" if person.rank else person.name
    return f"{name}, {person.post}" if person.post else name


def document_words(document: Document) -> str:
    """Kind and number, then who signed."""
    name = document.kind
    if document.number:
        name += " " + translate("Document", "No. %1").replace("%1", document.number)
    if document.issuer:
        issued = translate("Document", "issued by %1").replace("%1", document.issuer)
        name += f" · {issued}"
    if document.signatory:
        signed = translate("Document", "signed by %1").replace("%1", document.signatory)
        name += f" · {signed}"
    return name


def events_words(number: int) -> str:
    """A number of events."""
    if number == 0:
        return translate("Counts", "no event")
    return counted(number, translate("Counts", "1 event"), translate("Counts", "%1 events"))


def articles_words(number: int) -> str:
    """A number of articles."""
    return counted(number, translate("Counts", "1 article"), translate("Counts", "%1 articles"))


def organisations_words(number: int) -> str:
    """A number of organisations."""
    return counted(
        number, translate("Counts", "1 organisation"), translate("Counts", "%1 organisations")
    )


def problems_words(number: int) -> str:
    """A number of problems."""
    return counted(number, translate("Counts", "1 problem"), translate("Counts", "%1 problems"))


def sources_words(number: int) -> str:
    """How many articles tell an event, in words."""
    if number == 0:
        return translate("Counts", "no source")
    return counted(number, translate("Counts", "1 source"), translate("Counts", "%1 sources"))


def article_title(article: Article) -> str:
    """The title, else the name of the file."""
    return article.title or article.file.replace("\\", "/").rpartition("/")[2]


def article_heading(index: Index, article: Article) -> str:
    """The title; of an item of a feed, whose items share one title, its first words."""
    if article.id not in index.feed_items:
        return article_title(article)
    return textwrap.shorten(article.text, _HEADING_LENGTH, placeholder="…")


def article_origin(article: Article, language: Language) -> str:
    """Publisher, author and day, as far as they are known."""
    day = day_words(article.published, language) if article.published else None
    return " · ".join(part for part in (article.publisher, article.author, day) if part)


def copies_words(index: Index, article: Article) -> str:
    """Where else the text of an article stands: the papers, else the files; empty if nowhere."""
    if not article.copies:
        return ""
    names = [index.papers.get(file) or PurePath(file).name for file in article.copies]
    return translate("Title", "Also printed in %1").replace("%1", ", ".join(dict.fromkeys(names)))
