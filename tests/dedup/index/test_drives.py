from pathlib import Path

from dedup.index import drives

MOUNTS = """\
/dev/vda / ext4 rw 0 0
server:/desk /mnt/the\\040desk nfs4 rw 0 0
tmpfs /mnt/the\\040desk/tmp tmpfs rw 0 0
"""


def test_the_innermost_mount_says_whether_a_path_is_far(tmp_path, monkeypatch):
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")
    monkeypatch.setattr(drives, "_MOUNTS", mounts)
    assert drives.remote(Path("/mnt/the desk/archive"))
    assert not drives.remote(Path("/mnt/the desk/tmp/archive"))
    assert not drives.remote(Path("/mnt/the desktop/archive"))


def test_where_the_system_does_not_say_nothing_is_far(tmp_path, monkeypatch):
    monkeypatch.setattr(drives, "_MOUNTS", tmp_path / "none")
    assert not drives.remote(tmp_path)
