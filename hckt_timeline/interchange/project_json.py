"""A whole project as JSON and back, nothing lost either way.

The layout is that of a history as people decided it, which any reader of histories reads, with the
lists ``notes``, ``decisions`` and ``views`` beside it. A list that decisions changed stands a
second time as it was read, under its name with ``_as_read`` behind.
"""

from collections.abc import Iterator

from pydantic import JsonValue, TypeAdapter

from hckt_timeline.curation import decided
from hckt_timeline.domain import Decision, History, Note, Project, View
from hckt_timeline.domain.base import Frozen, Many
from hckt_timeline.interchange.history_json import (
    HistoryRecord,
    decoded,
    json_pieces,
    proportionate,
    record_lists,
    refusing,
)

_AS_READ = "_as_read"
_JSON = TypeAdapter(dict[str, JsonValue])


class _Beside(Frozen):
    """What a project has beside a history."""

    notes: Many[Note] = ()
    decisions: Many[Decision] = ()
    views: Many[View] = ()


def project_pieces(project: Project) -> Iterator[str]:
    """The JSON text of a project value by value, the same for the same project."""
    read, shown = project.read, decided(project.read, project.decisions).history
    before = {
        f"{name}{_AS_READ}": values
        for name, values in record_lists(read).items()
        if getattr(read, name) != getattr(shown, name)
    }
    beside = {"notes": read.notes, "decisions": project.decisions, "views": project.views}
    return json_pieces({**record_lists(shown), **beside, **before})


def read_project(data: str | bytes, file: str) -> Project:
    """The project in a JSON text; a history is one without decisions.

    Raises:
        NotAHistory: it is not JSON, not of this layout, or names what it does not hold; says where.
        WouldFillMemory: it has far more values than words.
    """
    with refusing(file):
        record = _JSON.validate_json(proportionate(decoded(data), file))
        beside = _Beside.model_validate(record, extra="ignore")
        as_read = {
            name: record[f"{name}{_AS_READ}"]
            for name in History.model_fields
            if f"{name}{_AS_READ}" in record
        }
        read = HistoryRecord.model_validate({**record, **as_read}, extra="ignore").value()
        return Project(
            read=read.model_copy(update={"notes": beside.notes}),
            decisions=beside.decisions,
            views=beside.views,
        )
