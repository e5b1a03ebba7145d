"""A project as it is first seen: drawn from its columns, before any event of it is read."""

from hckt_timeline.layout import Chart, build_chart
from hckt_timeline.storage import ProjectFile, read_lineage, read_table, read_terms


def sketch(project: ProjectFile) -> Chart:
    """The chart of an open project; the same as that of its history, and soon there.

    Raises:
        DamagedProject, WouldFillMemory: the columns do not hold what belongs there.
    """
    with project.turn:
        table, lineage, terms = read_table(project), read_lineage(project), read_terms(project)
    return build_chart(table, lineage, terms)
