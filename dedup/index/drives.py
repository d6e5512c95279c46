"""Whether a folder is on a network drive, where processes on two machines cannot share memory."""

from __future__ import annotations

import re
import sys
from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")
# Of the file systems of the Linux kernel and of FUSE those that lie on another machine.
_REMOTE = re.compile(
    "9p|afs|beegfs|ceph|cifs|coda|davfs|glusterfs|gpfs|lustre|ncpfs|nfs4?|orangefs|prl_fs|smb3|smbfs|vboxsf|virtiofs|vmhgfs"
    "|fuse[.](ceph|davfs|glusterfs|rclone|s3fs|sshfs|vmhgfs-fuse)"
)


def remote(path: Path) -> bool:
    """Whether the path is on a network drive, as far as the system says: Linux its mounts, Windows the \\\\server."""
    where = path.absolute()
    if sys.platform == "win32":
        return where.drive.startswith("\\\\")
    if not _MOUNTS.is_file():
        return False
    mounts = [line.split(" ") for line in _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()]
    return bool(_REMOTE.fullmatch(_kind(where.resolve(), [(fields[1], fields[2]) for fields in mounts])))


def _kind(path: Path, mounts: list[tuple[str, str]]) -> str:
    """File system of the innermost mount that holds the path; of two at one place the later one covers the other."""
    best, kind = -1, ""
    for point, system in mounts:
        folder = Path(point.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"))
        depth = len(folder.parts)
        if depth >= best and path.is_relative_to(folder):
            best, kind = depth, system
    return kind
