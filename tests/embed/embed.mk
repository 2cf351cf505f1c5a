# The library for programs that embed Wegmarke: `make embed`, `make install-embed`.
#
# One object of all there is, in which only the functions of wegmarke.h can be
# seen: Lua and all else inside it is the library's own, so that a program may
# have another Lua beside it. What it leaves to the program is SQLite, which
# must be in a process only once, and libc.

EMBED := $(B)/embed
EMBED_LIBS := $(filter-out -l:libsqlite3.a -lm,$(LIBS))

.PHONY: embed install-embed

embed: $(EMBED)/libwegmarke.a $(EMBED)/wegmarke.pc $(EMBED)/wegmarke.h

$(EMBED)/wegmarke.o: $(LIBRARY) $(LUA_A) src/wegmarke.h
	@mkdir -p $(@D)
	$(say) LD $@
	$(Q)$(CC) -r -nostdlib -o $@.$$$$ -Wl,--whole-archive $(LIBRARY) \
	  -Wl,--no-whole-archive -Wl,--start-group $(EMBED_LIBS) -Wl,--end-group && \
	sed -n 's/^[a-z].*[ *]\(wm_[a-z_]*\)(.*/\1/p' src/wegmarke.h >$(@D)/functions && \
	$(OBJCOPY) --keep-global-symbols=$(@D)/functions $@.$$$$ && mv $@.$$$$ $@

$(EMBED)/libwegmarke.a: $(EMBED)/wegmarke.o
	$(say) AR $@
	$(Q)$(AR) rcsD $@.$$$$ $< && mv $@.$$$$ $@

$(EMBED)/wegmarke.h: src/wegmarke.h
	@mkdir -p $(@D)
	$(Q)cp $< $@

$(EMBED)/wegmarke.pc: src/wegmarke.h $(B)/flags
	@mkdir -p $(@D)
	$(say) GEN $@
	$(Q)version=$$(sed -n 's/.*WM_VERSION "\(.*\)"/\1/p' src/wegmarke.h); \
	printf '%s\n' 'prefix=$(PREFIX)' 'includedir=$${prefix}/include' \
	  'libdir=$${prefix}/lib' '' 'Name: wegmarke' \
	  'Description: evaluates placements of municipalities with models in Lua' \
	  "Version: $$version" 'Cflags: -I$${includedir}' \
	  'Libs: -L$${libdir} -lwegmarke -lsqlite3 -lm' >$@.$$$$ && mv $@.$$$$ $@

install-embed: embed
	install -d $(DESTDIR)$(PREFIX)/include $(DESTDIR)$(PREFIX)/lib/pkgconfig
	install -m 644 src/wegmarke.h $(DESTDIR)$(PREFIX)/include/wegmarke.h
	install -m 644 $(EMBED)/libwegmarke.a $(DESTDIR)$(PREFIX)/lib/libwegmarke.a
	install -m 644 $(EMBED)/wegmarke.pc $(DESTDIR)$(PREFIX)/lib/pkgconfig/wegmarke.pc
