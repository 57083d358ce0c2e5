# Set-up, tests and the demo. A fresh machine needs Python 3.11 or newer and make, nothing else; no root.
# Every target makes .venv from the hashed lock files first; a stamp file keeps second runs fast.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
DEMO_OUT := demo-out
ARGS ?=

# Pythons to try, newest first; `make PYTHON=/path/to/python3.12 demo` puts one of your own in front.
PYTHON ?=
CANDIDATES := $(PYTHON) python3.13 python3.12 python3.11 python3 python
IS_NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
# Hashes are checked, and wheels only: a source package would fetch build tools that no hash covers.
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input
LOCKED := $(PIP_INSTALL) --require-hashes --only-binary :all:
COMPILE := $(VENV)/lock/bin/uv pip compile --no-config --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench gate picture pictures outlines lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.run ## the brief of an invented story: printed, and written to demo-out/brief.html
	$(BIN)/rashomon demo --out $(DEMO_OUT)

test: $(VENV)/.dev ## every test; what cannot run here says why (ARGS="-k NAME" narrows)
	$(BIN)/python -m pytest -rfEs $(ARGS)

lint: $(VENV)/.dev ## style and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/.dev ## quality and speed, measured on ../shared
	$(BIN)/python -m benchmarks $(ARGS)

gate: $(VENV)/.dev ## fails where a measured figure is under its pinned floor
	$(BIN)/python -m benchmarks.gate $(ARGS)

picture: demo $(VENV)/.dev ## docs/images/brief.png, from the demo's page in Chromium
	$(BIN)/python docs/picture.py $(DEMO_OUT)/brief.html docs/images/brief.png

pictures: $(VENV)/.dev ## docs/images/desk: every page of the desk, desktop and phone, light and dark
	$(BIN)/python docs/desk_pictures.py docs/images/desk

outlines: $(VENV)/.run ## the outlines of countries that maps are drawn on, from the npm package world-atlas
	npm pack world-atlas@2.0.2
	$(BIN)/python docs/outlines.py world-atlas-2.0.2.tgz src/rashomon/desk/map/atlas/countries.json.gz
	rm world-atlas-2.0.2.tgz

lock: $(VENV)/lock/bin/uv ## resolve the dependencies anew (ARGS=--upgrade takes newer ones)
	$(COMPILE) $(ARGS) pyproject.toml requirements-build.txt -o requirements.lock
	$(COMPILE) $(ARGS) -c requirements.lock --group dev pyproject.toml requirements-build.txt -o requirements-dev.lock

clean: ## remove everything that make made
	rm -rf $(VENV) $(DEMO_OUT) .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	@for python in $(CANDIDATES); do \
	  "$$python" -c '$(IS_NEW_ENOUGH)' >/dev/null 2>&1 || continue; \
	  echo "Making $(VENV) with $$("$$python" --version)"; \
	  "$$python" -m venv $(VENV) && exit 0; \
	  echo "$$python cannot make an environment (on Debian and Ubuntu: install python3-venv); trying the next one"; \
	  rm -rf $(VENV); \
	done; \
	echo "Rashomon needs Python 3.11 or newer, with venv. Tried: $(CANDIDATES)."; \
	echo "Newest found: $$(python3 --version 2>&1 || true). Name another one with: make PYTHON=/path/to/python ..."; \
	exit 1

$(VENV)/.run: requirements.lock pyproject.toml | $(BIN)/python
	@$(BIN)/python -c '$(IS_NEW_ENOUGH)' || { \
	  echo "$(VENV) holds $$($(BIN)/python --version), and 3.11 or newer is needed: 'make clean', then again"; exit 1; }
	@echo "Installing into $(VENV) (about a minute, once)"
	@$(LOCKED) -r requirements.lock
	@$(PIP_INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@echo "Installing the test tools into $(VENV)"
	@$(LOCKED) -r requirements-dev.lock
	@touch $@

$(VENV)/lock/bin/uv: | $(BIN)/python
	@$(BIN)/python -m venv $(VENV)/lock
	@$(VENV)/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
