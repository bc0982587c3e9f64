# What one needs: git, make, and Python 3.11 or newer with its venv module.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test proof clean browser compiled

PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 python3.14; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
PROOF_SHARE ?= 1
BIN := .venv/bin
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_CONSTRAINT=constraints.txt $(BIN)/pip install --quiet
SOURCES := $(shell find mahdar -type f ! -name '*.pyc')
EXAMPLES := $(wildcard examples/*.txt examples/*.jsonl)

help:
	@echo "make demo    a record and a dossier of the articles in examples/"
	@echo "make test    style, types, the floors of the house, all tests"
	@echo "make proof   the figures that count, on the texts in ../shared (PROOF_SHARE=0.1: a tenth of the long ones)"
	@echo "make compiled  the package with its hot modules compiled, in out/compiled (needs a C compiler)"
	@echo "make clean   takes away all that these made"

.venv/.made:
	@test -n "$(PYTHON)" || { echo "Mahdar needs Python 3.11 or newer with its venv module (on Debian: apt-get install python3-venv)."; exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.installed: .venv/.made pyproject.toml constraints.txt
	@echo "Installing Mahdar into .venv …"
	@$(PIP) -e .
	@touch $@

.venv/.tested: .venv/.installed
	@echo "Installing what the tests need …"
	@$(PIP) -e '.[test]'
	@touch $@

.venv/.benched: .venv/.installed
	@echo "Installing spaCy, the measure of speed …"
	@$(PIP) -e '.[bench]'
	@touch $@

.venv/.compiling: .venv/.installed
	@echo "Installing mypyc, which compiles …"
	@$(PIP) -e '.[compiled]'
	@touch $@

out/demo.mahdar: .venv/.installed $(EXAMPLES) $(SOURCES)
	@mkdir -p out
	@rm -f out/demo.mahdar out/demo.mahdar-*
	@$(BIN)/mahdar add $@ examples

out/dossier.html: out/demo.mahdar
	@$(BIN)/mahdar dossier $< -o $@

out/dossier.en.html: out/demo.mahdar
	@$(BIN)/mahdar dossier $< -o $@ --lang en

demo: out/dossier.html out/dossier.en.html
	@echo
	@echo "The minutes of the fifteen articles in examples/ are written:"
	@echo "  $(CURDIR)/out/dossier.html      in Arabic"
	@echo "  $(CURDIR)/out/dossier.en.html   with English labels"
	@echo "Open either one in a browser: double-click it, or drag it into a window. It needs no network."
	@echo "The record behind them is out/demo.mahdar. Ask it, for instance:"
	@echo "  $(BIN)/mahdar show out/demo.mahdar statements"

browser:
	@if ! command -v chromium >/dev/null || ! ls /usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.* >/dev/null 2>&1; then \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && { apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium fonts-noto-core; } >/dev/null 2>&1; \
		then echo "Installed chromium and fonts-noto-core."; \
		else echo "Left out: the tests that look at pages in a browser (they need Debian's chromium and fonts-noto-core: apt-get install chromium fonts-noto-core)."; fi; fi

test: .venv/.tested browser
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/mypy --strict bench compiling
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/pytest

compiled: .venv/.compiling
	@$(BIN)/python -m compiling

proof: .venv/.benched $(if $(filter 1,$(PROOF_SHARE)),compiled)
	@$(BIN)/python -m bench.proof --share $(PROOF_SHARE)

clean:
	rm -rf .venv out build dist mahdar.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find mahdar tests bench -name __pycache__ -type d -prune -exec rm -rf {} +
