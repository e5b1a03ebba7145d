"""Python's collector runs between the tests, in the main thread, as in the program.

In another thread, of a job of the window or of the tests' runner, it would take objects of Qt away
while the window still looks at them.
"""

import gc
from collections.abc import Generator

import pytest

gc.disable()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None]:
    yield
    assert not gc.isenabled()
    ages = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
    if due := [age for age, (count, threshold) in ages if count > threshold]:
        gc.collect(max(due))
