"""What waits to be written is the same in memory and on the disk."""

from tempfile import SpooledTemporaryFile

import pytest

from shk.storage import spool
from shk.storage.spool import Spool


@pytest.mark.parametrize("room", [0, 10, 10**6])
def test_values_are_found_wherever_they_are(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    monkeypatch.setattr(spool, "IN_MEMORY", room or 1)
    waiting = Spool()
    assert waiting.get(b"a") is None
    for number in range(20):
        waiting.put(b"%d" % (number % 15), b"value %d" % number)
    assert waiting.get(b"3") == b"value 18"
    assert waiting.get(b"7") == b"value 7"
    assert waiting.get(b"16") is None
    assert dict(waiting.items()) == {
        b"%d" % key: b"value %d" % (key + 15 if key < 5 else key) for key in range(15)
    }
    waiting.close()
    assert list(waiting.items()) == []


def test_what_the_disk_has_no_room_for_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    waiting = Spool()
    waiting.put(b"a", b"first")
    monkeypatch.setattr(SpooledTemporaryFile, "write", refuse)
    waiting.put(b"b", b"second")
    waiting.put(b"a", b"third")
    assert list(waiting.items()) == []
    waiting.close()
