PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.PHONY: help demo test lint types generated wheel lock clean

help:
	@echo "make demo   build a graph of samples/ and a page to look at, in demo/"
	@echo "make test   run all tests; those in a browser need chromium"
	@echo "make lint   check the style    make types  check the types    make generated  check the generated files"
	@echo "make wheel  build the package into dist/"
	@echo "make lock   renew requirements.txt from pyproject.toml (needs uv)"

$(READY): requirements.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

demo: $(READY)
	mkdir -p demo
	$(BIN)/graphbuild build samples -o demo/samples.kg
	$(BIN)/graphbuild view demo/samples.kg -o demo/samples.html
	@echo
	@echo "How many were killed in 2025? Three reports of one attack, three tolls:"
	@echo
	$(BIN)/graphbuild query demo/samples.kg forces_and_casualties --kind killed --from 2025
	@echo
	@echo "To ask more: $(BIN)/graphbuild queries"
	@echo "The graph:   $(CURDIR)/demo/samples.kg"
	@echo "The page:    $(CURDIR)/demo/samples.html (open it in a browser)"

test: $(READY)
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy --strict --package graphbuild

# Each of these scripts makes files of the repository; with --check it compares instead.
MAKERS = accuracy build_viewer notebook readme reference terms

generated: $(READY)
	@for script in $(MAKERS); do \
		echo "$(BIN)/python scripts/$$script.py --check"; $(BIN)/python scripts/$$script.py --check || exit 1; done

wheel: $(READY)
	$(BIN)/python -m build --no-isolation --wheel --outdir dist

# hatchling builds the package, editables installs it in place.
lock:
	{ head -n 2 requirements.txt && printf 'hatchling\neditables\n' | uv pip compile pyproject.toml - --extra dev \
		--generate-hashes --python-version 3.11 --no-header --annotation-style line --no-emit-index-url \
		--no-emit-find-links --quiet; } > requirements.part
	mv requirements.part requirements.txt

clean:
	rm -rf demo dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
