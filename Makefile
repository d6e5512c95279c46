# The Python that has daejo[test] installed: make check PYTHON=.venv/bin/python
PYTHON ?= python3
BIN := $(dir $(shell $(PYTHON) -c 'import sys; print(sys.executable)'))

.PHONY: check format fuzz golden

# What CI runs.
check:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(BIN)lint-imports
	$(PYTHON) -m pytest -q

format:
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

# Many more made-up texts than the suite tries: make fuzz CASES=5000 FROM=100
CASES ?= 1000
FROM ?= 0
fuzz:
	$(PYTHON) -m pytest -q -x tests/daejo/test_fuzz.py --fuzz $(CASES) --fuzz-from $(FROM)

# Writes the goldens anew after a change that is meant. Read the diff; it goes into a commit of its own.
golden:
	$(PYTHON) -m pytest -q tests/daejo/test_golden.py --update-golden
