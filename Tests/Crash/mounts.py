"""Small file systems of our own, in the private mount namespace that tools/crash makes."""

import contextlib
import os
import subprocess
from pathlib import Path

from Crash.findings import Skipped


def require_mounts():
    if not os.environ.get("POSKO_CRASH_MAY_MOUNT"):
        raise Skipped("it mounts a file system of its own, which needs root: run it as root")


def mount(*arguments: str | Path):
    _command("mount", *arguments)


def unmount(folder: Path):
    _command("umount", folder)


@contextlib.contextmanager
def small_disk(folder: Path, megabytes: int):
    """A tmpfs that is full after so many megabytes."""
    require_mounts()
    folder.mkdir(parents=True)
    mount("-t", "tmpfs", "-o", f"size={megabytes}m", "posko-crash", folder)
    try:
        yield folder
    finally:
        unmount(folder)


@contextlib.contextmanager
def image(folder: Path, megabytes: int):
    """An ext4 image, not mounted yet."""
    require_mounts()
    path = folder / "disk.img"
    with path.open("wb") as file:
        file.truncate(megabytes * 1024 * 1024)
    _command("mkfs.ext4", "-q", "-F", path)
    where = folder / "disk"
    where.mkdir()
    try:
        mount_image(path, where)
    except subprocess.CalledProcessError as error:
        raise Skipped(f"this machine mounts no image: {error.stderr.strip()}") from None
    try:
        yield path, where
    finally:
        unmount(where)


def mount_image(path: Path, where: Path):
    mount("-o", "loop,errors=remount-ro", path, where)


def break_file_system(where: Path):
    """What the kernel does when a disk fails: the file system is read-only from now on.

    `mount -o remount,ro` is refused while a program has a file open for writing.
    """
    source = _command("findmnt", "-no", "SOURCE", where).strip()
    Path(f"/sys/fs/ext4/{Path(source).name}/trigger_fs_error").write_text("crash")


def check_image(path: Path):
    """0 and 1 are sound and mended."""
    done = subprocess.run(["e2fsck", "-p", str(path)], capture_output=True, text=True)
    if done.returncode > 1:
        raise RuntimeError(f"e2fsck: {done.stdout}{done.stderr}")


def _command(*arguments: str | Path) -> str:
    return subprocess.run(
        [str(argument) for argument in arguments],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    ).stdout
