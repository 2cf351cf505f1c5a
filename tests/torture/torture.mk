# Included by the Makefile: `make torture` kills the program at random moments
# (ROUNDS=1000) and lets the power go at every call that writes.
ROUNDS ?= 1000

# Makes and migrates older databases; `make test` kills it too.
MIGRATE     := $(B)/tests/torture/migrate
MIGRATE_OBJ := $(B)/obj/tests/torture/migrate.o
$(MIGRATE): $(MIGRATE_OBJ) $(LIBRARY) $(LUA_A) $(VENDOR_A)
	@mkdir -p $(@D)
	$(say) LD $@
	$(Q)$(call link,$(MIGRATE_OBJ))

unit test: $(MIGRATE)
objects: $(MIGRATE_OBJ)
-include $(MIGRATE_OBJ:.o=.d)

.PHONY: torture
torture: $(WEGMARKE) $(MIGRATE) $(B)/tests/unit/test_store_power \
  $(B)/tests/unit/test_store_damage
	@bash tests/torture/torture.sh $(ROUNDS) $(WEGMARKE)
	@WM_TORTURE=1 $(B)/tests/unit/test_store_power
	@WM_TORTURE=1 $(B)/tests/unit/test_store_damage
	@MERGE_ROUNDS=300 $(WEGMARKE) run tests/lua/run.lua tests/lua/test_merge.lua
