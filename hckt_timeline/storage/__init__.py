"""The project file: articles, events, decisions and views in one SQLite database."""

from hckt_timeline.storage.checking import Verdict, verify
from hckt_timeline.storage.copying import copy_project, create_project
from hckt_timeline.storage.editing import decide, drop_view, keep_view, read_anew
from hckt_timeline.storage.opening import ProjectFile, ReadOnly, open_project
from hckt_timeline.storage.reading import (
    read_article,
    read_event,
    read_journal,
    read_lineage,
    read_organisations,
    read_project,
    read_table,
    read_terms,
    read_views,
)
from hckt_timeline.storage.search import FullText, Hits, search

__all__ = [
    "FullText",
    "Hits",
    "ProjectFile",
    "ReadOnly",
    "Verdict",
    "copy_project",
    "create_project",
    "decide",
    "drop_view",
    "keep_view",
    "open_project",
    "read_anew",
    "read_article",
    "read_event",
    "read_journal",
    "read_lineage",
    "read_organisations",
    "read_project",
    "read_table",
    "read_terms",
    "read_views",
    "search",
    "verify",
]
