"""All figures that count, compared with their floors; the articles of the speed test are cut down by `--share`, and less than
all of them are read by the package as it is, compiled only where `make compiled` has been run.

python -m bench.proof [--share 0.1]
"""

from __future__ import annotations

import argparse
import pathlib
import sys
import tempfile

from bench import record, score, speed, unseen
from bench.shared import CommandError, need_shared

ARTICLES = 2000


def main() -> int:
    """Measure everything; ends with 1 when a figure has fallen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=float, default=1.0)
    share = parser.parse_args().share
    need_shared()
    try:
        figures = score.scored(list(score.SETS))
        with tempfile.TemporaryDirectory() as folder:
            figures |= record.scored(pathlib.Path(folder))
        figures |= unseen.scored("held", None)
        figures |= speed.measured(max(200, round(ARTICLES * share)), memory=share >= 1, make=share >= 1)
    except CommandError as e:
        print(e, file=sys.stderr)
        return 1
    return score.finish(figures, write=False)


if __name__ == "__main__":
    sys.exit(main())
