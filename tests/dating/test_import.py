import subprocess
import sys


def test_reading_dates_needs_neither_numpy_nor_dateparser_nor_qt_nor_matplotlib():
    code = (
        "import sys, hckt_timeline.dating as d; d.read_dates('Ngày 11/7/1950, sáng 14/1');"
        "print([m for m in ('numpy', 'dateparser', 'PySide6', 'matplotlib') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
