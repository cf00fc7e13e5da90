# rollcall: UN roll-call votes -> figures and statistics.  `make help` lists
# the targets.  New sources, headers and tests need no edit here.
VERSION   = 0.1.0
SOVERSION = 0
PREFIX    = /usr/local
DESTDIR   =
BUILD     = build
SHARE     = $(PREFIX)/share/rollcall

PACKAGES  = glib-2.0 gio-2.0 gsl cairo pangocairo pangoft2 harfbuzz-subset fontconfig jansson libisal libpng zlib
WARNINGS  = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
            -Wmissing-prototypes -Wvla
CFLAGS    = -O2 -g
# The floors see the libraries' headers as system headers: their warnings are
# not ours.
ALLFLAGS  = -std=c11 -D_POSIX_C_SOURCE=200809L -fPIC $(WARNINGS) $(CFLAGS) \
            -Iinclude -Isrc -MMD -MP \
            -DRC_VERSION='"$(VERSION)"' -DRC_SHARE='"$(SHARE)"' \
            -DRC_SOURCE='"$(CURDIR)"' \
            $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(PACKAGES)))
LIBS      = $(shell pkg-config --libs $(PACKAGES)) -lcsv -lm -pthread

SOURCES   = $(wildcard src/*/*.c)
ASSETS    = $(wildcard src/*/*.css src/*/*.js)
OBJECTS   = $(SOURCES:%.c=$(BUILD)/%.o) $(ASSETS:%=$(BUILD)/%.o)
TESTS     = $(wildcard tests/test_*.c tests/support/*.c $(addsuffix /*.c,\
            $(patsubst src/%,tests/%,$(wildcard src/*))))
TEST_OBJECTS = $(TESTS:%.c=$(BUILD)/%.o)
BENCHES   = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/bench/*.c))
FORMATTED = $(wildcard include/rollcall/*.h src/*.c src/*/*.[ch] tests/*.[ch] tests/*/*.[ch])

all: $(BUILD)/rollcall $(BUILD)/librollcall.a $(BUILD)/librollcall.so

$(BUILD)/tests/%.o: ALLFLAGS += -Itests
$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	@echo '  compile $<'
	@$(CC) $(ALLFLAGS) -c $< -o $@

# Style and script of a page as an array of lines, src/report/page.css as
# rc_page_css, without what only its authors need: indentation and comments.
$(BUILD)/%.o: $(BUILD)/%.asset.c
	@$(CC) $(ALLFLAGS) -c $< -o $@
$(BUILD)/%.asset.c: %
	@mkdir -p $(@D)
	@echo '  embed $<'
	@awk -v name=rc_$(subst .,_,$(notdir $<)) 'BEGIN { printf "extern const char *const %s[];\nconst char *const %s[] = {\n", name, name } \
	    { gsub(/^[ \t]+/, "") } /^\/\*/ { comment = 1 } \
	    !comment && !/^\/\// && NF { gsub(/\\/, "&&"); gsub(/"/, "\\\""); printf "\t\"%s\\n\",\n", $$0 } \
	    /\*\/$$/ { comment = 0 } END { print "\t0,\n};" }' $< > $@

$(BUILD)/librollcall.a: $(OBJECTS)
	@rm -f $@
	@ar rcs $@ $^

$(BUILD)/librollcall.so: $(OBJECTS)
	@echo '  link $@'
	@$(CC) $(CFLAGS) -shared -Wl,-soname,librollcall.so.$(SOVERSION) $^ $(LIBS) -o $@
	@ln -sf librollcall.so $(BUILD)/librollcall.so.$(SOVERSION)

$(BUILD)/rollcall: $(BUILD)/src/main.o $(BUILD)/librollcall.a
	@echo '  link $@'
	@$(CC) $(CFLAGS) $^ $(LIBS) -o $@

$(BUILD)/tests/run: $(TEST_OBJECTS) $(BUILD)/librollcall.a
	@echo '  link $@'
	@$(CC) $(CFLAGS) $(TEST_OBJECTS) $(BUILD)/librollcall.a $(LIBS) -lcriterion -o $@

$(BUILD)/tests/bench/%: $(BUILD)/tests/bench/%.o $(BUILD)/librollcall.a
	@echo '  link $@'
	@$(CC) $(CFLAGS) $^ $(LIBS) -o $@

# The set-up comes first, in a make of its own: before it there may be neither
# compiler nor pkg-config to answer the questions asked above.
figures: ; @.ci/deps build && $(MAKE) --no-print-directory draw
test:    ; @.ci/deps test && $(MAKE) --no-print-directory run-tests

draw: all
	@$(BUILD)/rollcall build --all plots
	@$(BUILD)/rollcall report plots
	@$(BUILD)/rollcall report plots -o plots/README.md

run-tests: $(BUILD)/tests/run all
	@ROLLCALL=$(BUILD)/rollcall $(BUILD)/tests/run $(TEST_ARGS)

# The page that the browser reads: that of the example.
REPORT    = $(BUILD)/report.html
$(BUILD)/report.html: all ; @$(BUILD)/rollcall report -q plots -o $@

test-web: ; @.ci/deps ci && $(MAKE) --no-print-directory run-test-web
run-test-web: $(REPORT) ; @tests/web/run $(BUILD) $(REPORT)

check-figures: all ; @.ci/deps ci && .ci/figures $(BUILD)/rollcall $(BUILD)
asan:      ; @.ci/deps ci && .ci/asan $(MAKE)
valgrind:  all ; @.ci/valgrind $(BUILD)/rollcall
fuzz:      ; @.ci/deps ci && .ci/fuzz $(MAKE) $(SECONDS)
layers:    ; @.ci/layers
style:     ; @.ci/style $(MAKE) $(FORMATTED)
bench:     all $(BENCHES) ; @tests/bench/run $(BUILD) $(SECTIONS)
format:    ; clang-format -i $(FORMATTED)

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig \
	    $(DESTDIR)$(PREFIX)/include/rollcall $(DESTDIR)$(SHARE)/fonts
	install -m 755 $(BUILD)/rollcall $(DESTDIR)$(PREFIX)/bin/
	install -m 644 $(BUILD)/librollcall.a $(DESTDIR)$(PREFIX)/lib/
	install -m 755 $(BUILD)/librollcall.so $(DESTDIR)$(PREFIX)/lib/librollcall.so.$(VERSION)
	ln -sf librollcall.so.$(VERSION) $(DESTDIR)$(PREFIX)/lib/librollcall.so.$(SOVERSION)
	ln -sf librollcall.so.$(SOVERSION) $(DESTDIR)$(PREFIX)/lib/librollcall.so
	install -m 644 include/rollcall/*.h $(DESTDIR)$(PREFIX)/include/rollcall/
	printf '%s\n' 'prefix=$(PREFIX)' 'Name: rollcall' \
	    'Description: UN roll-call votes as statistics and figures' \
	    'Version: $(VERSION)' 'Requires.private: $(PACKAGES)' \
	    'Libs: -L$${prefix}/lib -lrollcall' 'Libs.private: -lcsv -lm' \
	    'Cflags: -I$${prefix}/include' > $(DESTDIR)$(PREFIX)/lib/pkgconfig/rollcall.pc
	cp -R datasets $(DESTDIR)$(SHARE)/
	.ci/fonts | xargs -I{} install -m 644 {} $(DESTDIR)$(SHARE)/fonts/

clean:
	rm -rf build

help:
	@printf '%-13s %s\n' all 'the program and the library, in build/' \
	    figures 'set up, build, draw the DPRK figures into plots/' \
	    test 'set up, build, run the tests' \
	    install 'program, library, headers, data (PREFIX, DESTDIR)' \
	    check-figures 'what other programs make of our SVG and PDF' \
	    test-web 'what a browser makes of the page of a report (REPORT)' \
	    asan 'tests and commands under the address and UB sanitizers' \
	    valgrind 'commands under memcheck' \
	    fuzz 'the loader on random input (SECONDS)' \
	    layers 'no floor includes a higher one' \
	    style 'format, warnings of gcc and clang, static analysis' \
	    bench 'time it beside other tools (SECTIONS=history, HUGE=1)' \
	    format 'lay out the sources as .clang-format says' \
	    clean 'remove build/'

.PHONY: all figures test draw run-tests test-web run-test-web check-figures asan valgrind fuzz layers style bench format install clean help
.SECONDARY:
-include $(OBJECTS:.o=.d) $(TEST_OBJECTS:.o=.d) $(BUILD)/src/main.d
