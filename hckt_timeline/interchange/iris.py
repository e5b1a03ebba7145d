"""Names of things in linked data.

An id of the program stands for the same words in every run, but no web address is ours to give:
the names are URNs of the experimental kind, the same in every file.
"""

from urllib.parse import quote, urlsplit

NAMESPACE = "urn:x-hckt:"


def iri(kind: str, *ids: str) -> str:
    """The name of a thing.

    >>> iri("organisation", "cuc quan-y")
    'urn:x-hckt:organisation:cuc%20quan-y'
    """
    return NAMESPACE + ":".join(
        [kind, *(quote(id_.encode(errors="replace"), safe="") for id_ in ids)]
    )


def web_address(address: str | None) -> str | None:
    """An address that leads to a page of the web; None for anything else, such as a script."""
    try:
        parts = urlsplit((address or "").strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return quote(parts.geturl().encode(errors="replace"), safe=":/?#[]@!$&()*+,;=%~-._")
