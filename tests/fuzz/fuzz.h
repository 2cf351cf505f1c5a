/*
** fuzz.h - what the fuzz targets share.
**
** A target is one file fuzz_<name>.c with LLVMFuzzerTestOneInput. It asks
** questions with FUZZ_CHECK, whose failing ends the process, so that
** libFuzzer keeps the input.
*/
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <jansson.h>

#include "io/buf.h"
#include "io/json_write.h"
#include "wegmarke.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *argc, char ***argv);

#define FUZZ_CHECK(condition)                                                  \
  ((condition) ? (void)0 : fuzz_failed(__FILE__, __LINE__, #condition))

/* Says what does not hold, and ends the process. */
_Noreturn void fuzz_failed(const char *file, int line, const char *what);

/*
** The input, taken piece by piece. Past its end everything is zero.
*/
struct fuzz_bytes {
  const uint8_t *at;
  size_t left;
};

uint8_t fuzz_byte(struct fuzz_bytes *b);
uint32_t fuzz_word(struct fuzz_bytes *b); /* four bytes, low one first */
/* Up to `most` bytes; *n says how many. Not copied. */
const char *fuzz_take(struct fuzz_bytes *b, size_t most, size_t *n);

/*
** Hosts (host.c). A host finds the Lua of tests/fuzz/lua; the lines that its
** trusted Lua runs count as coverage. One call of a model ends after
** `seconds`. The folder tests/fuzz is looked for from the current folder.
*/
wm_host *fuzz_host(double seconds);

/* Counts the lines that `host` runs from now on. */
void fuzz_count_lines(wm_host *host);

/*
** Calls function({bytes = ..., word = ...}) of the module, which gets the
** bytes as they are (`fuzz.raw` turns them back). A call that does not
** succeed ends the process with its message. Returns the result, to be freed
** with wm_free.
*/
char *fuzz_call(wm_host *host, const char *module, const char *function,
                const char *word, const uint8_t *data, size_t size);

/*
** JSON trees (tree.c). Writes the tree canonically; false if a text in it is
** not UTF-8 or a number not finite.
*/
bool fuzz_write_tree(struct io_json_out *w, json_t *tree);

/* Whether two trees hold the same; 1 and 1.0 are the same number. */
bool fuzz_same_tree(json_t *a, json_t *b);

/* Whether text[0..n) is canonical output: UTF-8, and nothing that could end
** a script element or reach a terminal. */
bool fuzz_safe_json(const char *text, size_t n);

#endif
