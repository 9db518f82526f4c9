# One line a target; a stamp file says what is done already.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell find docs initiatives stories hooks -type f -not -name '*.pyc' 2>/dev/null) mkdocs.yml

# What is asked of shk beside: make check OPTIONS="--proposal --format github"
OPTIONS :=

# make itself, in a line that --dry-run is to show and not to do
AGAIN := $(MAKE) --no-print-directory

.DEFAULT_GOAL := help
.PHONY: help serve check test all-tests lint format types bench gallery lock clean messages

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
# no touch: shk build sees itself whether there is something to do, and that nobody changed the site
site/index.html: $(VENV)/.site $(SOURCES)
	$(BIN)/shk build $(OPTIONS)

release: $(VENV)/.site ## Build the site with compressed copies, as deploy/ serves it
	SHK_COMPRESS=true $(BIN)/shk build
.PHONY: release

install: $(VENV)/.site ## Install what the site is built with
.PHONY: install

due: $(VENV)/.site ## Ask the published site whether it has to be built again
	@curl --silent --fail --location "$$($(BIN)/shk due --where)" | $(BIN)/shk due $(OPTIONS) -
.PHONY: due

serve: $(VENV)/.site ## Preview the site; it follows every change
	$(BIN)/shk schema
	$(BIN)/shk serve

BASE ?= origin/main
compare: $(VENV)/.site ## Tell what a change does to the built preview: make compare BASE=origin/main
	rm -rf build/before build/diff && git worktree prune
	git worktree add --quiet --force --detach build/before $(BASE)
	$(BIN)/shk build --proposal --preview -f build/before/mkdocs.yml
	$(BIN)/shk diff build/before/site site --pictures build/diff > build/diff.md
	git worktree remove --force build/before
.PHONY: compare

check: $(VENV)/.site ## Check the content only
	$(BIN)/shk check $(OPTIONS)

# the form in the browser: npm works on a copy, so that its packages stay out of hooks/
ADMIN := build/admin
ADMIN_SOURCES := $(wildcard hooks/shk/features/cms/browser/*) hooks/shk/features/cms/browser/.npmrc
$(ADMIN)/dist/admin.js: $(ADMIN_SOURCES)
	@command -v npm >/dev/null || { echo "The form is built by npm: install Node 20 or newer" >&2; exit 1; }
	@mkdir -p $(ADMIN) && cp $(ADMIN_SOURCES) $(ADMIN)/
	cd $(ADMIN) && npm ci --no-progress && rm -rf dist && npm run --silent build -- $(notdir $(basename $(wildcard hooks/shk/i18n/*.po)))

admin: site $(ADMIN)/dist/admin.js ## Put the form for the browser into site/admin/ (needs npm)
	$(BIN)/shk admin
.PHONY: admin

wanted: $(VENV)/.site ## Ask whether mkdocs.yml names a code host, so that the form is wanted
	@$(BIN)/shk admin --wanted
.PHONY: wanted

form: $(VENV)/.site ## Put the form into a built site if mkdocs.yml names a code host (needs npm then)
	@if $(BIN)/shk admin --wanted; then \
		$(AGAIN) $(ADMIN)/dist/admin.js && $(BIN)/shk admin; \
	else test $$? -eq 3; fi
.PHONY: form

test: ## Run all tests, lint and types (installs Chromium when absent); print how long it took
	@begin=$$(date +%s); $(AGAIN) all-tests; code=$$?; \
	echo "make test: $$(( $$(date +%s) - begin )) seconds"; exit $$code

all-tests: $(VENV)/.test
	$(BIN)/python tests/browser/provide_chromium.py
	$(BIN)/python tests/cms/provide_npm.py
	$(BIN)/python tests/browser/provide_checkers.py
	$(MAKE) --no-print-directory $(ADMIN)/dist/admin.js
	$(BIN)/python tests/deploy/provide_servers.py
	$(BIN)/ruff check hooks tests bench
	$(BIN)/ruff format --check hooks tests bench
	$(BIN)/mypy
	$(BIN)/pytest -n 2 --durations=25 -m "not browser and not content"
	$(BIN)/pytest -n 2 --durations=10 -m "content and not browser"
	$(BIN)/pytest -n 3 --durations=25 -m browser

HISTORIES := 12
test-long: $(VENV)/.test ## Try 12 long histories of a project: every build on what is kept must be a clean one
	SHK_LONG=$(HISTORIES) $(BIN)/pytest -n 2 --durations=0 tests/build/test_kept_builds.py
.PHONY: test-long

format: $(VENV)/.test ## Format the code
	$(BIN)/ruff check --fix-only hooks tests bench
	$(BIN)/ruff format hooks tests bench

messages: $(VENV)/.test ## Extract source strings and update the catalogues
	$(BIN)/python -m tests.i18n.extraction

bench: $(VENV)/.test ## Measure: prints ratios from one run
	$(BIN)/python -m bench.build

gallery: $(VENV)/.test $(ADMIN)/dist/admin.js ## Take pictures of each kind of page, and those of the guide for communicators
	$(BIN)/python tests/browser/provide_chromium.py
	$(BIN)/python -m bench.gallery
	$(BIN)/python -m bench.guide_pictures

bench-map: $(VENV)/.test ## Measure the map with 24, 100 and 500 initiatives
	$(BIN)/python -m bench.map
	$(BIN)/python -m bench.map_script
.PHONY: bench-map

bench-timeline: $(VENV)/.test ## Measure the timeline with 2,000 entries
	$(BIN)/python -m bench.timeline
.PHONY: bench-timeline

bench-check: $(VENV)/.test ## Measure a check with and without advice
	$(BIN)/python -m bench.check
.PHONY: bench-check

bench-images: $(VENV)/.test ## Measure a build with 200 photographs of 12 megapixels, cold and warm
	$(BIN)/python -m bench.images
.PHONY: bench-images

INPUTS := 100000
GUIDED := 5000
fuzz: $(VENV)/.test ## Give every reader spoiled input, 100,000 in all and more by Atheris; print what raised
	$(BIN)/python -m bench.fuzz $(INPUTS)
	$(AGAIN) fuzz-guided
.PHONY: fuzz

# Atheris has wheels for Linux on x86-64 and Python 3.11 to 3.13, so it is no part of the tests
fuzz-guided: $(VENV)/.test ## Let Atheris make inputs for every reader, guided by the branches they take
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-fuzz.txt
	$(BIN)/python -m bench.fuzz_guided $(GUIDED)
.PHONY: fuzz-guided

reproduce: $(VENV)/.test ## Build twice under other circumstances and compare every byte
	$(BIN)/python -m bench.reproduce
.PHONY: reproduce

STRIDE := 1
faults: $(VENV)/.test ## Let every operation on files fail in turn; make faults STRIDE=20 takes every 20th
	$(BIN)/python -m bench.faults --stride $(STRIDE)
.PHONY: faults

platform: $(VENV)/.test ## Build by MkDocs, by ProperDocs and without either, and compare every byte
	$(BIN)/python -m bench.platform
.PHONY: platform

load: $(VENV)/.test ## Build 20 times while readers ask nginx and Caddy 10,000 times each
	$(BIN)/python tests/deploy/provide_servers.py
	$(BIN)/python -m bench.load
.PHONY: load

sbom: $(VENV)/.site ## Write what the wheel is made of (CycloneDX) and judge the licences; DEBIAN=file for the container
	$(BIN)/python -m bench.sbom $(DEBIAN)
.PHONY: sbom

RUNTIME := $(firstword $(shell command -v podman docker))
IMAGE := samhallskontraktet
container: $(VENV)/.test ## Build the container, run it as an ordinary user and write what it is made of (needs podman or docker)
	$(RUNTIME) build -f deploy/Containerfile -t $(IMAGE) .
	$(BIN)/pytest -q tests/deploy/test_container.py
	@mkdir -p build/sbom
	$(RUNTIME) run --rm --entrypoint dpkg-query $(IMAGE) -W -f '$${Package} $${Version} $${Architecture}\n' > build/sbom/debian.txt
	$(AGAIN) sbom DEBIAN=build/sbom/debian.txt
.PHONY: container

promises: $(VENV)/.test ## Run the tests that hold each promise and write their figures into docs/develop/security.md
	$(BIN)/python -m bench.promises
.PHONY: promises

bench-peers: $(VENV)/.test ## Measure builds beside Hugo, Eleventy and Material (needs npm); PEERS="--sizes 100 --runs 1"
	$(BIN)/python -m bench.peers.run $(PEERS)
.PHONY: bench-peers

schema: $(VENV)/.site ## Let an editor complete and explain fields, with the ids there are
	$(BIN)/shk schema
.PHONY: schema

addresses: $(VENV)/.site ## Record the addresses that are published, so that none can vanish
	$(BIN)/shk addresses --record
.PHONY: addresses

report: $(VENV)/.site ## Tell what the portfolio lacks, what ends and what comes
	$(BIN)/shk report $(OPTIONS)
.PHONY: report

starter: ## Copy what new portfolios share with this one into the generator
	cp .github/workflows/check.yml .github/workflows/publish.yml hooks/shk/starter/ours/dot-github/workflows/
	cp .gitlab-ci.yml hooks/shk/starter/ours/dot-gitlab-ci.yml
	cp -R .vscode/settings.json .vscode/extensions.json .vscode/extensions hooks/shk/starter/ours/dot-vscode/
.PHONY: starter

lock: $(VENV)/.test ## Renew the lock files from pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-options --allow-unsafe --extra build -o requirements.txt pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-options --allow-unsafe --extra dev --extra build -c requirements.txt -o requirements-test.txt pyproject.toml
	echo "atheris>=3" | $(BIN)/pip-compile --quiet --generate-hashes --no-emit-options -o requirements-fuzz.txt -

clean: ## Remove what was built
	rm -rf site $(VENV) build .cache/shk .mypy_cache .ruff_cache
