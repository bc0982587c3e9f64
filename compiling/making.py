"""python -m compiling.making, in a folder with a copy of the package: rewrites the listed modules there and compiles them."""

from __future__ import annotations

import multiprocessing.pool
import os
import pathlib
import shutil
import sys

import setuptools  # brings distutils, which newer Pythons lack
from mypyc.build import mypycify

from compiling.building import PACKAGE, file_of, modules
from compiling.rewriting import rewrite

BUILD = pathlib.Path("build")
LEVEL = "1"
"""Of optimization: more takes longer and gains nothing here."""


def rewritten() -> list[str]:
    """Rewrite the listed modules; the paths of those that can be compiled."""
    files = {module: file_of(module) for module in modules() if file_of(module).exists()}
    return [str(file) for module, file in files.items() if rewrite(file, module)]


def extensions(paths: list[str]) -> list[setuptools.Extension]:
    """What mypyc makes of the modules: one library, and a small file for each module that asks it."""
    here = [prefix + path for path in paths for prefix in ("", "./", f"{pathlib.Path.cwd()}{os.sep}")]
    options = [
        "--config-file=",
        "--ignore-missing-imports",
        "--cache-dir",
        os.devnull,
        "-p",
        f"{PACKAGE}.find",
        "-p",
        f"{PACKAGE}.lexicon",
        "-p",
        f"{PACKAGE}.text",
    ]
    made: list[setuptools.Extension] = mypycify(
        options, only_compile_paths=here, opt_level=LEVEL, debug_level="0", multi_file=True, group_name=PACKAGE, target_dir=str(BUILD)
    )
    return made


def compile_all(made: list[setuptools.Extension]) -> None:
    """Compile and link them, on all cores."""
    from distutils import ccompiler, sysconfig  # those of setuptools

    compiler = ccompiler.new_compiler()
    sysconfig.customize_compiler(compiler)
    include = [sysconfig.get_python_inc()]
    suffix = sysconfig.get_config_var("EXT_SUFFIX")

    def objects(job: tuple[setuptools.Extension, str]) -> list[str]:
        one, source = job
        found: list[str] = compiler.compile([source], output_dir=str(BUILD), include_dirs=[*include, *one.include_dirs], extra_postargs=one.extra_compile_args)
        return found

    jobs = [(one, source) for one in made for source in one.sources]
    jobs.sort(key=lambda job: -pathlib.Path(job[1]).stat().st_size)
    with multiprocessing.pool.ThreadPool(os.cpu_count() or 1) as pool:
        compiled = {(one.name, source): found for (one, source), found in zip(jobs, pool.map(objects, jobs, chunksize=1), strict=True)}
        pool.map(
            lambda one: compiler.link_shared_object(
                [file for source in one.sources for file in compiled[one.name, source]], one.name.replace(".", os.sep) + suffix, build_temp=str(BUILD)
            ),
            made,
        )


def main() -> int:
    """Rewrite, compile, tidy up."""
    sys.path.insert(0, str(pathlib.Path.cwd()))
    compile_all(extensions(rewritten()))
    shutil.rmtree(BUILD)
    return 0


if __name__ == "__main__":
    sys.exit(main())
