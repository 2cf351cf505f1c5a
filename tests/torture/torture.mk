# Included by the Makefile: `make torture` kills the program at random moments
# (ROUNDS=1000) and lets the power go at every call that writes.
ROUNDS ?= 1000

.PHONY: torture
torture: $(WEGMARKE) $(B)/tests/unit/test_store_power
	@bash tests/torture/torture.sh $(ROUNDS) $(WEGMARKE)
	@WM_TORTURE=1 $(B)/tests/unit/test_store_power
	@MERGE_ROUNDS=300 $(WEGMARKE) run tests/lua/run.lua tests/lua/test_merge.lua
