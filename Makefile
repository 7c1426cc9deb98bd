# The five words of the house, and a few more. `make` alone says what there is.
.DEFAULT_GOAL := help
.PHONY: help setup dev demo test check lint bench shots soak figures lock clean

# The first Python on this machine that will do; PYTHON=… chooses another.
PYTHON ?= $(shell for p in python3.11 python3.12 python3; do \
  $$p -c 'import sys; sys.exit(not (3,11) <= sys.version_info[:2] < (3,13))' 2>/dev/null \
  && echo $$p && break; done)
SETUP = $(or $(PYTHON),$(error Segue needs Python 3.11 or 3.12 and found neither. Debian, Ubuntu: apt install python3.11 python3.11-venv; macOS: brew install python@3.11; or name one: make setup PYTHON=/path/to/python3.11)) tools/setup.py
BIN := .venv/bin
CODE := src tests tools hatch_build.py $(wildcard bench)
# What is read on every change; a part that is not there yet is left out.
QUICK := $(wildcard tests/core tests/laws tests/test_*.py)

help: ## Say what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 9

setup: ## Set up what running needs (first time: minutes; later: nothing)
	@$(SETUP)

dev:
	@$(SETUP) --dev

demo: setup ## See a business come alive (ARGS='--pace 2': twice as quick)
	@$(BIN)/segue demo $(ARGS)

lint: dev
	@$(BIN)/ruff format --check --quiet --output-format=concise $(CODE) || \
	  { echo "remedy: .venv/bin/ruff format $(CODE)"; exit 1; }
	@$(BIN)/ruff check --quiet --output-format=concise $(CODE)
	@$(BIN)/python -m mypy
	@$(BIN)/lint-imports
	@$(BIN)/python tools/check_pages.py

check: lint ## Format, types, import contracts, pages, core tests, laws, docs (< 2 min)
	@$(BIN)/python -m pytest -m "not slow and not browser" $(QUICK)
	@$(BIN)/python tools/figures.py

test: lint ## The check and all tests (< 10 min)
	@$(BIN)/python tools/figures.py
	@$(BIN)/python tools/run_tests.py

soak: dev ## All tests with their full counts
	@SEGUE_SOAK=1 $(BIN)/python -m pytest

bench: dev ## Measure: figure, limit, share
	@$(BIN)/python tools/bench.py $(ARGS)

shots: dev ## Pictures of the pages, for reviews
	@$(BIN)/python -m tests.browser.shots $(ARGS)

figures: dev ## The figures to watch
	@$(BIN)/python tools/figures.py

lock: dev ## Make requirements.lock and requirements-dev.lock from pyproject.toml
	@$(BIN)/python tools/lock.py $(ARGS)

clean: ## Remove what the tools left (not the environment)
	@rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
