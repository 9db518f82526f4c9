# One line a target; a stamp file says what is done already.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell find docs initiatives stories hooks -type f -not -name '*.pyc' 2>/dev/null) mkdocs.yml

.DEFAULT_GOAL := help
.PHONY: help serve check test lint format types bench gallery lock clean messages

help: ## Tell what can be made
	@grep -hE '^[a-z./]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/.site: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.11 …" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.site requirements-test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

site: site/index.html ## Build the public site into site/
.PHONY: site
site/index.html: $(VENV)/.site $(SOURCES)
	$(BIN)/shk build
	@touch $@

serve: $(VENV)/.site ## Preview the site; it follows every change
	$(BIN)/shk serve

check: $(VENV)/.site ## Check the content only
	$(BIN)/shk check

test: $(VENV)/.test ## Run all tests, lint and types (installs Chromium when absent)
	$(BIN)/python tests/browser/provide_chromium.py
	$(BIN)/ruff check hooks tests bench
	$(BIN)/ruff format --check hooks tests bench
	$(BIN)/mypy
	$(BIN)/pytest

format: $(VENV)/.test ## Format the code
	$(BIN)/ruff check --fix-only hooks tests bench
	$(BIN)/ruff format hooks tests bench

messages: $(VENV)/.test ## Extract source strings and update the catalogues
	$(BIN)/python -m tests.language.extraction

bench: $(VENV)/.test ## Measure: prints ratios from one run
	$(BIN)/python -m bench.build

gallery: $(VENV)/.test ## Take pictures of each kind of page into docs/develop/gallery
	$(BIN)/python tests/browser/provide_chromium.py
	$(BIN)/python -m bench.gallery

bench-map: $(VENV)/.test ## Measure the map with 24, 100 and 500 initiatives
	$(BIN)/python -m bench.map
	$(BIN)/python -m bench.map_script
.PHONY: bench-map

bench-timeline: $(VENV)/.test ## Measure the timeline with 2,000 entries
	$(BIN)/python -m bench.timeline
.PHONY: bench-timeline

lock: $(VENV)/.test ## Renew the lock files from pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-options --allow-unsafe --extra build -o requirements.txt pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-options --allow-unsafe --extra dev --extra build -c requirements.txt -o requirements-test.txt pyproject.toml

clean: ## Remove what was built
	rm -rf site $(VENV) build .mypy_cache .ruff_cache
