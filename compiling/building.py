"""A folder with the compiled package: the sources are copied there, the listed modules rewritten and compiled beside them, the rest stays Python."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACKAGE = "mahdar"
HERE = ROOT / "out" / "compiled"
"""Where `make compiled` puts it."""
LIST = pathlib.Path(__file__).with_name("modules.txt")
STAMP = "sources.sha256"


def lacking() -> str:
    """What is needed and not there, in words; empty where nothing is."""
    if importlib.util.find_spec("mypyc") is None:
        return "mypyc is not installed (pip install '.[test]')"
    compiler = (sysconfig.get_config_var("CC") or "cl").split()[0]
    if shutil.which(compiler) is None:
        return f"there is no C compiler ({compiler})"
    if not pathlib.Path(sysconfig.get_paths()["include"], "Python.h").exists():
        return "Python.h is missing (on Debian: apt-get install python3-dev)"
    return ""


def modules() -> list[str]:
    """The modules that are compiled: those in which reading spends its time."""
    return [line for line in LIST.read_text(encoding="ascii").split("\n") if line and not line.startswith("#")]


def file_of(module: str) -> pathlib.Path:
    """The file of a module, from the folder that the package lies in."""
    path = pathlib.Path(*module.split("."))
    return path / "__init__.py" if (ROOT / path).is_dir() else path.with_suffix(".py")


def stamp() -> str:
    """A digest of all that goes into the compiled package: its sources, these modules, the versions of Python and of mypyc."""
    digest = hashlib.sha256(sys.version.encode())
    if spec := importlib.util.find_spec("mypy"):
        digest.update(pathlib.Path(spec.origin or "").with_name("version.py").read_bytes())
    for folder in (ROOT / PACKAGE, LIST.parent):
        for file in sorted(one for one in folder.rglob("*") if one.is_file() and one.suffix != ".pyc"):
            digest.update(f"\0{file.relative_to(ROOT)}\0".encode() + file.read_bytes())
    return digest.hexdigest()


def is_fresh(folder: pathlib.Path = HERE) -> bool:
    """The folder holds the compiled package of the sources as they are."""
    file = folder / STAMP
    return file.exists() and file.read_text(encoding="ascii") == stamp()


def built(folder: pathlib.Path = HERE) -> str:
    """Make sure that the folder holds the compiled package of the sources as they are; what is wrong, in words, where that cannot be, empty otherwise."""
    if is_fresh(folder):
        return ""
    if lack := lacking():
        return lack
    made = stamp()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="compiling-") as name:
        work = pathlib.Path(name, folder.name)
        shutil.copytree(ROOT / PACKAGE, work / PACKAGE, ignore=shutil.ignore_patterns("__pycache__"))
        if wrong := compiled(work):
            return wrong
        (work / STAMP).write_text(made, encoding="ascii")
        shutil.rmtree(folder, ignore_errors=True)
        work.rename(folder)
    return ""


def compiled(folder: pathlib.Path) -> str:
    """Compile the package that was copied into a folder, there; what went wrong, in words, empty otherwise."""
    paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = os.environ | {"PYTHONPATH": paths, "MYPYPATH": str(folder)}
    run = subprocess.run([sys.executable, "-m", "compiling.making"], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if run.returncode == 0:
        return ""
    last = next((line for line in reversed((run.stdout + run.stderr).split("\n")) if "error" in line.lower()), "no reason given")
    return f"the compiler failed: {last.strip()}"
