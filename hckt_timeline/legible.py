"""Words as files for other programs can hold them.

XML has no place for control characters, lone surrogates and the two code points that are none
(https://www.w3.org/TR/xml/#charsets), HTML, iCalendar and Markdown hardly any; UTF-8 has none for
lone surrogates. In the program itself, in project files, JSON and CSV words stay as they are.
"""

import re
from html import escape

_ILLEGIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def legible(words: str) -> str:
    r"""The words with U+FFFD for each sign that is none; offsets stay.

    >>> legible("Cục\x01 Quân y")
    'Cục� Quân y'
    """
    return _ILLEGIBLE.sub("\N{REPLACEMENT CHARACTER}", words)


def markup(words: str) -> str:
    """The words as the text, or the value of an attribute, of XML and HTML.

    >>> markup('A & "B"')
    'A &amp; &quot;B&quot;'
    """
    return escape(legible(words))
