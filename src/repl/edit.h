/*
** edit.h - reading lines that a person edits: history, search, completion.
** A thin face of libedit; knows neither Lua nor the store.
*/
#ifndef REPL_EDIT_H
#define REPL_EDIT_H

#include <stddef.h>

struct repl_edit;

/* What completion wants done at the cursor. The texts belong to who
** answers and must live until the next question. */
struct repl_answer {
  size_t back;        /* characters before the cursor to take away */
  const char *insert; /* what to put there; NULL: nothing */
  const char *list;   /* lines to show below; NULL: none */
};

/* Asked when the Tab key is pressed: `line` with `size` bytes, the cursor
** behind byte `at`. Fills `*answer`, which is zeroed. Must return. */
typedef void repl_completer(void *arg, const char *line, size_t size, size_t at,
                            struct repl_answer *answer);

/* Makes an editor on stdin and stdout. Returns NULL if memory lacks or the
** terminal can't be used. Sets LC_CTYPE to UTF-8. */
struct repl_edit *repl_edit_new(repl_completer *completer, void *arg);

/* Gives everything back; NULL is allowed. */
void repl_edit_free(struct repl_edit *edit);

enum repl_got { REPL_LINE, REPL_END, REPL_INTERRUPTED };

/*
** Reads one line behind `prompt`. On REPL_LINE `*line` is the text without
** its line break, `*size` bytes, valid until the next call. REPL_END: the
** end of input (Ctrl-D). REPL_INTERRUPTED: a signal came; its handler ran.
*/
enum repl_got repl_edit_read(struct repl_edit *edit, const char *prompt,
                             const char **line, size_t *size);

/* Adds an entry, which may have several lines, to the history of this
** editor; the same as the last one is not added again. */
void repl_edit_remember(struct repl_edit *edit, const char *entry);

#endif
