# One command for each thing that people do here. `make` alone lists them.
#
#   PYTHON=...  another interpreter for .venv (3.11 or newer)
#   ARGS=...    more arguments, e.g. make run ARGS="--server.port 8600", make test ARGS="-k triangle"

PYTHON_IN_ENVIRONMENT := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run test format docs sample bench fuzz screenshots constraints clean environment environment-dev system-packages

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: environment ## Start the dashboard; the first time, install it and build the database from sample_data/
	@$(PYTHON_IN_ENVIRONMENT) -m vink_model build
	@$(PYTHON_IN_ENVIRONMENT) -m streamlit run app.py $(ARGS)

test: environment-dev system-packages ## Check everything: format, style, types, layers, documentation, tests
	@scripts/check.sh $(ARGS)

format: environment-dev ## Put the code in the house format
	@$(PYTHON_IN_ENVIRONMENT) -m ruff check --fix-only --quiet .
	@$(PYTHON_IN_ENVIRONMENT) -m ruff format .

docs: environment ## Write the generated documentation anew
	@$(PYTHON_IN_ENVIRONMENT) -m vink_model docs

sample: environment ## Write the synthetic sample data anew
	@$(PYTHON_IN_ENVIRONMENT) -m sample_data.generate

bench: environment-dev ## Run the measurements in benchmarks/
	@set -e; for file in benchmarks/bench_*.py; do echo "== $$file"; $(PYTHON_IN_ENVIRONMENT) -m benchmarks.$$(basename $$file .py) $(ARGS); done

fuzz: environment-dev ## Read ten thousand mutated workbooks; ARGS="20000 5000" for so many, from that number on
	@$(PYTHON_IN_ENVIRONMENT) -m tests.fuzz.nightly $(ARGS)

screenshots: environment-dev system-packages ## Picture every screen, in both modes, widths and languages
	@$(PYTHON_IN_ENVIRONMENT) -m scripts.screenshots $(ARGS)

constraints: environment-dev ## Pin again everything that the requirements bring along
	@$(PYTHON_IN_ENVIRONMENT) scripts/write_constraints.py

clean: ## Remove the environment, the caches and what the tools made; the database stays
	@rm -rf .venv build .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

environment:
	@scripts/environment.sh run

environment-dev:
	@scripts/environment.sh dev

system-packages:
	@scripts/system_packages.sh
