import os

import pytest

from tests.storage.killing import kill


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:.*fork")
def test_file_is_sound_and_holds_every_edit_after_40_kills():
    assert len(kill(40, seed=7)) == 40
