"""Where things are: the clone, and the binaries that tools/test built before."""

import os
from pathlib import Path

CLONE = Path(__file__).resolve().parents[3]
PROTO = CLONE / "proto"
README = CLONE / "README.md"
BINARIES = Path(os.environ.get("POSKO_BINARIES", CLONE / ".build" / "debug"))


def binary(name: str) -> str:
    path = BINARIES / name
    if not path.exists():
        raise FileNotFoundError(f"{path} is not built; run tools/test, or swift build")
    return str(path)
