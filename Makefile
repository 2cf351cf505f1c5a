# Wegmarke. `sh vendor/install.sh` first; then
#
#   make            build/wegmarke
#   make test       all tests; the last line is `N passed, N failed`
#   make check      what CI asks besides: both compilers, sanitizers, layout, ...
#   make demo       the main job on the bundled example, into build/demo
#   make browser    forms and pages in a real browser (node, npm, Chromium)
#   make bench      speed, as ratios
#   make coverage   lines of src/ that the tests run
#   make fuzz       hostile input into every reader, T=60 seconds each
#   make torture    kills and power cuts at random moments, ROUNDS=1000
#   make fault      every allocation of the main jobs fails in turn
#   make install    PREFIX=/usr/local, DESTDIR=; make uninstall
#   make bare       both commands of README.md on bare Debian systems, C and Lua
#                   tests for arm64 in qemu (BARE="trixie trixie/arm64")
#   make embed      the library for C programs; make install-embed
#   make clean      all but build/vendor; make distclean: all
#
#   WM_SAN=1        AddressSanitizer and UBSan, in build-san/
#   WM_COV=1        counts lines, in build-cov/
#   WM_CLANG=1      clang, in build-clang/
#   WM_STRICT=1     a warning is an error, in build-strict/ or build-clang-strict/
#   WM_CROSS=...    for another machine, such as aarch64-linux-gnu, in
#                   build-aarch64-linux-gnu/ (WM_CROSS also for install.sh);
#                   `make test` runs it in qemu
#   V=1             shows the commands
#
# Every file is made under another name and renamed, so that two makes at once
# do not hurt each other.

MAKEFLAGS += --no-builtin-rules
comma := ,
.SUFFIXES:
.DELETE_ON_ERROR:

PREFIX  ?= /usr/local
DESTDIR ?=

# NATIVE has the Lua that packs files, VENDOR what the program is built from.
NATIVE := build/vendor
VENDOR := build/vendor
B  := build
CC := gcc
AR := ar
OBJCOPY := objcopy
ifdef WM_CLANG
  B  := build-clang
  CC := clang
endif
ifdef WM_CROSS
  B  := build-$(WM_CROSS)
  VENDOR := $(B)/vendor
  CC := $(WM_CROSS)-gcc
  AR := $(WM_CROSS)-ar
  OBJCOPY := $(WM_CROSS)-objcopy
  # Programs for another machine run in this one.
  export WM_RUN := qemu-$(firstword $(subst -, ,$(WM_CROSS)))
endif

# Of flags that not every compiler, linker or machine knows, those that these
# take: $(call known,FLAGS)
known = $(if $(filter clean distclean,$(MAKECMDGOALS)),,$(shell \
  sh vendor/known.sh $(CC) $(1)))

WARN := -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion -Wvla \
  -Wformat=2 -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition \
  -Wundef -Wwrite-strings -Wredundant-decls -Wdouble-promotion \
  $(call known,-Wnull-dereference -Wlogical-op)
HARDEN := $(call known,-D_FORTIFY_SOURCE=2 -fstack-protector-strong \
  -fstack-clash-protection -fcf-protection=full -mbranch-protection=standard \
  -ftrivial-auto-var-init=zero)
ifdef WM_STRICT
  B    := $(B)-strict
  WARN += -Werror
endif

# Floating point as written: no contraction, so every machine agrees.
OPT  := -O2 -g
MODE :=
LUA_A := $(VENDOR)/lib/liblua.a
VENDOR_A := $(addprefix $(VENDOR)/lib/,libxlsxwriter.a libzip.a libmicrohttpd.a)
ifdef WM_SAN
  B      := build-san
  OPT    := -O1 -g -fno-omit-frame-pointer
  HARDEN :=
  MODE   := -fsanitize=address,undefined -fno-sanitize-recover=all
  LUA_A  := $(B)/vendor/liblua.a
endif
# For the fuzz targets: clang's sanitizers and what libFuzzer asks for.
LUA_MODE := -fsanitize=address
ifdef WM_FUZZ
  B        := build-fuzz
  CC       := clang
  MODE     := $(MODE) -fsanitize=fuzzer-no-link
  LUA_MODE := $(LUA_MODE) -fsanitize=fuzzer-no-link
  LUA_A    := $(B)/vendor/liblua.a
endif
ifdef WM_COV
  B      := build-cov
  OPT    := -O0 -g
  HARDEN :=
  MODE   := --coverage -fprofile-update=atomic
endif

ALL_CFLAGS := -std=c11 $(OPT) -fPIE -ffunction-sections -fdata-sections \
  -ffp-contract=off $(HARDEN) $(MODE) $(WARN) -Isrc -isystem $(VENDOR)/include \
  $(CFLAGS)
ALL_LDFLAGS := -pie $(call known,-Wl$(comma)--gc-sections \
  -Wl$(comma)--as-needed -Wl$(comma)-z$(comma)relro -Wl$(comma)-z$(comma)now \
  -Wl$(comma)-z$(comma)noexecstack) $(MODE) $(LDFLAGS)

# Static, so that the one file runs on any Linux of the same age: all that
# stays dynamic is libc and libm.
LIBS := -l:libsqlite3.a -l:libjansson.a -l:libexpat.a -l:libedit.a \
  -l:libutf8proc.a -l:libbsd.a -l:libmd.a -l:libtinfo.a $(VENDOR_A) -l:libz.a $(LUA_A) -lm

ifeq ($(V),)
  Q := @
  say = @printf '  %-4s %s\n'
else
  Q :=
  say = @:
endif

# --- what there is -----------------------------------------------------------

# sorted, so that neither the folder's order nor the locale matters
find = $(sort $(shell find $(1) -type f $(2) 2>/dev/null))

SRC    := $(call find,src,-name '*.c')
PACKED := $(call find,lua models scripts,! -name '.*' ! -name '*~' ! -name '*.new.lua')
SQL    := $(call find,src/store,-name '*.sql')
UNIT   := $(wildcard tests/unit/test_*.c)
HELPERS := $(filter-out $(UNIT),$(wildcard tests/unit/*.c))

OBJ       := $(SRC:%.c=$(B)/obj/%.o) $(B)/obj/gen/packed.o $(B)/obj/gen/sql.o
MAIN_OBJ  := $(B)/obj/src/main.o
LIB_OBJ   := $(filter-out $(MAIN_OBJ),$(OBJ))
UNIT_BIN  := $(UNIT:%.c=$(B)/%)
UNIT_OBJ  := $(UNIT:%.c=$(B)/obj/%.o) $(HELPERS:%.c=$(B)/obj/%.o)
HELPER_OBJ := $(HELPERS:%.c=$(B)/obj/%.o)
WEGMARKE  := $(B)/wegmarke
LIBRARY   := $(B)/libwegmarke.a

.PHONY: all unit test check demo browser bench bare coverage install uninstall clean \
  distclean objects luacheck format

all: $(WEGMARKE)

# --- generated sources -------------------------------------------------------

# keep FILE,TEXT: writes TEXT into FILE if it says something else, so that what
# depends on FILE is made anew exactly when the text changed
keep = $(shell mkdir -p $(dir $(1)); new=$(1).$$$$; printf '%s\n' $(2) >$$new; \
  if cmp -s $$new $(1); then rm -f $$new; else mv $$new $(1); fi)

ifeq ($(filter clean distclean,$(MAKECMDGOALS)),)
$(call keep,build/gen/packed.list,$(PACKED))
$(call keep,build/gen/sql.list,$(SQL))
$(call keep,$(B)/objects.list,$(LIB_OBJ))
$(call keep,$(B)/flags,'$(subst ','\'',$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS))')
ifneq ($(words $(wildcard $(NATIVE)/bin/lua $(VENDOR_A))),4)
$(error $(VENDOR) is missing: run `$(if $(WM_CROSS),WM_CROSS=$(WM_CROSS) )sh vendor/install.sh` first)
endif
endif

build/gen/packed.c: build/gen/packed.list $(PACKED) src/host/pack.lua $(NATIVE)/bin/lua
	$(say) PACK $@
	$(Q)$(NATIVE)/bin/lua src/host/pack.lua files $< $@.$$$$ && mv $@.$$$$ $@

TABLES := lua/wegmarke/words/tables.lua
build/gen/sql.c: build/gen/sql.list $(SQL) $(TABLES) src/host/pack.lua $(NATIVE)/bin/lua
	$(say) PACK $@
	$(Q)$(NATIVE)/bin/lua src/host/pack.lua sql $@.$$$$ $(TABLES) $(SQL) && mv $@.$$$$ $@

# --- objects and programs ----------------------------------------------------

# $(call compile,FLAGS): also writes what the object depends on
compile = $(CC) $(ALL_CFLAGS) $(1) -MMD -MP -MT $@ -MF $(@:.o=.d) -c \
  -o $@.$$$$ $< && mv $@.$$$$ $@

# Lua as it is patched; its headers say how a state is laid out.
$(VENDOR)/lua.stamp: $(wildcard vendor/lua/* vendor/libxlsxwriter/* vendor/libzip/* vendor/libmicrohttpd/*)
	$(say) LUA vendor/lua
	$(Q)WM_CROSS=$(WM_CROSS) sh vendor/install.sh >/dev/null
	$(Q)touch $@

$(B)/obj/gen/%.o: build/gen/%.c $(B)/flags
	@mkdir -p $(@D)
	$(say) CC $<
	$(Q)$(call compile,-O0 -g0)

$(B)/obj/%.o: %.c $(B)/flags $(VENDOR)/lua.stamp
	@mkdir -p $(@D)
	$(say) CC $<
	$(Q)$(compile)

$(LIBRARY): $(LIB_OBJ) $(B)/objects.list
	$(say) AR $@
	$(Q)$(AR) rcsD $@.$$$$ $(LIB_OBJ) && mv $@.$$$$ $@

# $(call link,OBJECTS,LIBRARIES)
link = $(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@.$$$$ $(1) $(LIBRARY) $(2) \
  $(LIBS) && mv $@.$$$$ $@

$(WEGMARKE): $(MAIN_OBJ) $(LIBRARY) $(LUA_A) $(VENDOR_A)
	$(say) LD $@
	$(Q)$(call link,$(MAIN_OBJ))

$(B)/tests/unit/%: $(B)/obj/tests/unit/%.o $(HELPER_OBJ) $(LIBRARY) $(LUA_A) \
  $(VENDOR_A)
	@mkdir -p $(@D)
	$(say) LD $@
	$(Q)$(call link,$< $(HELPER_OBJ),-lcmocka)

.SECONDARY: $(UNIT_OBJ)

# What only tests need is brought in for tests only.
CMOCKA := \#include <stdarg.h>\n\#include <stddef.h>\n\#include <stdint.h>\n\
\#include <setjmp.h>\n\#include <cmocka.h>\nint main(void) { return 0; }\n
.PHONY: cmocka
cmocka:
	@printf '$(CMOCKA)' | $(CC) -x c - -o /dev/null -lcmocka 2>/dev/null || \
	  WM_CROSS=$(WM_CROSS) sh vendor/install.sh test
$(UNIT_OBJ): | cmocka

unit: $(UNIT_BIN)

# Everything compiled, nothing linked: for the compilers' warnings.
objects: $(OBJ) $(UNIT_OBJ)

# Lua itself once more, with the sanitizer and with its API checks.
ifdef WM_SAN
LUA_OBJ := $(patsubst $(NATIVE)/source/lua/%.c,$(B)/vendor/%.o,$(filter-out \
  %/lua.c,$(wildcard $(NATIVE)/source/lua/*.c)))
$(B)/vendor/%.o: $(NATIVE)/source/lua/%.c $(B)/flags $(VENDOR)/lua.stamp
	@mkdir -p $(@D)
	$(say) CC $<
	$(Q)$(CC) -std=gnu99 $(OPT) -fPIC -ffp-contract=off $(LUA_MODE) \
	  -DLUA_USE_APICHECK -c -o $@ $<
$(LUA_A): $(LUA_OBJ)
	$(say) AR $@
	$(Q)$(AR) rcsD $@.$$$$ $^ && mv $@.$$$$ $@
endif

-include $(OBJ:.o=.d) $(UNIT_OBJ:.o=.d)

# --- tests and checks --------------------------------------------------------

test: $(WEGMARKE) $(UNIT_BIN)
	@WM_BUILD=$(B) sh tests/run.sh $(TESTS)

check:
	@bash tests/tools/check.sh

demo: $(WEGMARKE)
	@rm -rf $(B)/demo
	$(WEGMARKE) demo $(B)/demo

browser: $(WEGMARKE)
	@WM_BUILD=$(B) sh tests/browser/run.sh $(TESTS)

bench: $(WEGMARKE)
	@WM_BUILD=$(B) sh tests/bench/run.sh

coverage:
	@sh tests/tools/coverage.sh

BARE ?= bookworm trixie bookworm/arm64 trixie/arm64
bare:
	@sh vendor/install.sh bare
	@for system in $(BARE); do case $$system in \
	  */*) then='make test TESTS="tests/unit tests/lua"' ;; \
	  *) then='make demo && sh vendor/install.sh && make test' ;; esac; \
	  echo "--- $$system"; \
	  MAKEFLAGS= sh tests/tools/bare.sh $$system "sh vendor/install.sh && $$then" || exit 1; \
	done

luacheck:
	luacheck --quiet $(wildcard lua models scripts tests src)

format:
	clang-format -i $(call find,src tests,-name '*.[ch]')

include tests/embed/embed.mk
include tests/fuzz/fuzz.mk
include tests/torture/torture.mk

# --- installing --------------------------------------------------------------

# The program, and what it says of itself: its man page, what a shell completes.
SHARE := $(DESTDIR)$(PREFIX)/share
INSTALLED := man/man1/wegmarke.1 bash-completion/completions/wegmarke \
  fish/vendor_completions.d/wegmarke.fish zsh/site-functions/_wegmarke

install: $(WEGMARKE)
	install -d $(DESTDIR)$(PREFIX)/bin $(addprefix $(SHARE)/,$(dir $(INSTALLED)))
	install -m 755 $(WEGMARKE) $(DESTDIR)$(PREFIX)/bin/wegmarke
	for page in man:man/man1/wegmarke.1 \
	  completion,bash:bash-completion/completions/wegmarke \
	  completion,fish:fish/vendor_completions.d/wegmarke.fish \
	  completion,zsh:zsh/site-functions/_wegmarke; do \
	  LC_ALL=C.UTF-8 $(WEGMARKE) $$(echo $${page%%:*} | tr , ' ') \
	    >$(SHARE)/$${page#*:} && chmod 644 $(SHARE)/$${page#*:} || exit 1; done

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/wegmarke $(addprefix $(SHARE)/,$(INSTALLED))

clean:
	rm -rf build-*
	@if [ -d build ]; then \
	  find build -mindepth 1 -maxdepth 1 ! -name vendor -exec rm -rf {} +; fi

distclean: clean
	rm -rf build
