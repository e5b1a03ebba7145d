"""The garbage collector is held off for as long as is asked, and then goes on as before."""

import gc

import pytest

from hckt_timeline.collecting import uncollected


@pytest.mark.parametrize("collects", [False, True])
def test_the_collector_goes_on_as_before_also_after_a_failure(monkeypatch, collects):
    monkeypatch.setattr(gc, "isenabled", lambda: collects)
    turned = []
    monkeypatch.setattr(gc, "disable", lambda: turned.append(False))
    monkeypatch.setattr(gc, "enable", lambda: turned.append(True))
    with pytest.raises(KeyError), uncollected():
        raise KeyError
    assert turned == [False, True][: 1 + collects]
