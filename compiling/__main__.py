"""python -m compiling: makes `out/compiled`, where the package lies with its hot modules compiled, unless it is there already."""

from __future__ import annotations

import sys
import time

from compiling.building import HERE, ROOT, built, is_fresh, lacking


def main() -> int:
    """Compile, and say in a line what was done or why nothing was; ends with 1 where the compiler fails."""
    if is_fresh():
        print(f"{HERE.relative_to(ROOT)} is made of the sources as they are.")
        return 0
    if lack := lacking():
        print(f"Nothing compiled: {lack}. Mahdar works without, more slowly.")
        return 0
    print(f"Compiling into {HERE.relative_to(ROOT)}, which takes a few minutes …", flush=True)
    start = time.monotonic()
    if wrong := built():
        print(f"Nothing compiled: {wrong}. Mahdar works without, more slowly.", file=sys.stderr)
        return 1
    print(f"Done in {time.monotonic() - start:.0f} s. To read with it: PYTHONPATH={HERE} .venv/bin/mahdar …")
    return 0


if __name__ == "__main__":
    sys.exit(main())
