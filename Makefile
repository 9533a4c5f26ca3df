# One word a task. Everything happens in .venv; nothing else on the machine is touched but, for the browser
# tests, a Chromium that is missing.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := run
.PHONY: run test check bench pins world schema dictionary clean

## Serve the dashboard on http://localhost:8501
run: .venv/run
	$(BIN)/streamlit run dashboard.py

## Every test, those in a real browser included
test: .venv/test
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m pytest

## The quick loop: format, lint, types, ledgers, unit tests
check: .venv/test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m components check
	$(BIN)/python -m pytest --ignore=tests/browser

## How fast: server time, bytes, click to redrawn, cold start
bench: .venv/test
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.bench

## Pin the newest version of everything; run the tests before committing
pins:
	rm -rf .venv && $(PYTHON) -m venv .venv
	for list in requirements.txt tests/requirements.txt; do \
	  $(BIN)/pip install --quiet --upgrade $$(sed -n 's/==.*//p' $$list) && \
	  sed -n 's/==.*//p' $$list | while read name; do \
	    version=$$($(BIN)/pip show $$name | sed -n 's/^Version: //p'); \
	    sed -i.old "s/^$$name==.*/$$name==$$version/" $$list; done; rm -f $$list.old; done

## Write the JSON Schema of the ledger anew from the model
schema: .venv/run
	$(BIN)/python -m components schema > data/reference/ledger.schema.json

## Write the data dictionary anew from what the code says of each column
dictionary: .venv/run
	$(BIN)/python -m components dictionary > docs/data-dictionary.md

## Draw the outlines of the map anew from Natural Earth, as npm's world-atlas ships them
world: .venv/run
	npm pack --silent world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz package/countries-50m.json
	$(BIN)/python data/reference/make_world.py package/countries-50m.json
	rm -rf package world-atlas-2.0.2.tgz

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/run: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/test: .venv/run tests/requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	touch $@
