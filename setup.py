"""`pip install .` installs the sources as they are, which is all that is needed.

`MAHDAR_COMPILED=1 pip install .` compiles the modules in which reading spends its time, where a C compiler is there; where that cannot be, the sources
are installed as they are and one line says why (pip shows it with `-v`).  An editable install never compiles: what is compiled would grow stale.
"""

from __future__ import annotations

import os
import pathlib
import shutil
import sys
import tempfile

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
ASKED = os.environ.get("MAHDAR_COMPILED", "") not in ("", "0") and "editable_wheel" not in sys.argv
NEEDED = ["mypy>=1.11", "msgspec>=0.19", "hijridate>=2.3"]


class Building(build_py):
    """Lays out the package, and compiles it where that was asked for."""

    def run(self) -> None:
        """Copy the sources; then, in a copy of that copy, compile."""
        super().run()
        if not ASKED or self.editable_mode:
            return
        from compiling.building import compiled, lacking

        folder = pathlib.Path(self.build_lib).resolve()
        with tempfile.TemporaryDirectory() as name:
            shutil.copytree(folder, name, dirs_exist_ok=True)
            if wrong := lacking() or compiled(pathlib.Path(name)):
                print(f"Not compiled: {wrong}. Mahdar works without, more slowly.", file=sys.stderr)
            else:
                shutil.copytree(name, folder, dirs_exist_ok=True)


class Made(Distribution):
    """A package that holds compiled modules is for one kind of machine."""

    def has_ext_modules(self) -> bool:
        """True where it may hold some."""
        return ASKED


setup(cmdclass={"build_py": Building}, distclass=Made, setup_requires=NEEDED if ASKED else [])
