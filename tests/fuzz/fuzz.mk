# Included by the Makefile: hostile input (`make fuzz`) and failing memory
# (`make fault`).
#
#   make fuzz T=60              each target runs T seconds on one processor
#   make fuzz FUZZ="csv model"  these targets only
#   make fault                  every point of failure of the main jobs, every
#                               97th of the demo (FAULT_DEMO=n: every n-th),
#                               with the sanitizers

T    ?= 60
FUZZ ?=

FUZZ_SRC := $(wildcard tests/fuzz/fuzz_*.c)
FUZZ_HELPERS := $(filter-out $(FUZZ_SRC),$(wildcard tests/fuzz/*.c))
FUZZ_BIN := $(FUZZ_SRC:tests/fuzz/%.c=$(B)/tests/fuzz/%)
FUZZ_OBJ := $(FUZZ_SRC:%.c=$(B)/obj/%.o) $(FUZZ_HELPERS:%.c=$(B)/obj/%.o)
FUZZ_HELPER_OBJ := $(FUZZ_HELPERS:%.c=$(B)/obj/%.o)

.PHONY: fuzz fuzz-build fault
.SECONDARY: $(FUZZ_OBJ)

$(B)/tests/fuzz/%: $(B)/obj/tests/fuzz/%.o $(FUZZ_HELPER_OBJ) $(LIBRARY) \
  $(LUA_A)
	@mkdir -p $(@D)
	$(say) LD $@
	$(Q)$(call link,$< $(FUZZ_HELPER_OBJ),-fsanitize=fuzzer)

fuzz-build: $(FUZZ_BIN)

fuzz:
	@$(MAKE) --no-print-directory WM_CLANG=1 WM_SAN=1 WM_FUZZ=1 fuzz-build
	@sh tests/fuzz/run.sh $(T) $(FUZZ)

# What makes memory fail is linked into one unit test.
FAULT_OBJ := $(B)/obj/tests/fault/inject.o $(B)/obj/tests/fault/branch.o
$(B)/tests/unit/test_fault: $(FAULT_OBJ)
$(B)/tests/unit/test_fault: private ALL_LDFLAGS += $(FAULT_OBJ) \
  $(addprefix -Wl$(comma)--wrap=,malloc calloc realloc free lua_newstate \
  lua_close json_loadb)

fault:
	@$(MAKE) --no-print-directory WM_SAN=1 build-san/tests/unit/test_fault
	@bash tests/fault/run.sh build-san/tests/unit/test_fault

-include $(FUZZ_OBJ:.o=.d) $(FAULT_OBJ:.o=.d)
objects: $(FUZZ_OBJ) $(FAULT_OBJ)
