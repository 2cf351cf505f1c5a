/*
** edit.c - the line editor, on libedit's own interface, which keeps its
** state in a handle instead of in globals.
*/
#include "repl/edit.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <histedit.h>

#include "host/os.h"

/* Entries that an editor keeps; the file may hold more. */
#define ENTRIES 2000

struct repl_edit {
  EditLine *line;
  History *history;
  const char *prompt; /* of the read under way */
  bool interrupted;   /* that read */
  mbstate_t half;     /* a character of which some bytes have come */
  repl_completer *completer;
  void *arg;
};

static char *give_prompt(EditLine *line) {
  static char none[] = "";
  struct repl_edit *edit = NULL;
  el_get(line, EL_CLIENTDATA, &edit);
  /* libedit only reads it, but wants it without const */
  return edit == NULL || edit->prompt == NULL ? none : (char *)edit->prompt;
}

/* Reads a character; 1, 0 at the end, -1 after an interrupt. */
static int read_character(EditLine *line, wchar_t *character) {
  struct repl_edit *edit = NULL;
  unsigned char byte;
  char bytes[1];
  size_t n;
  el_get(line, EL_CLIENTDATA, &edit);
  for (;;) {
    switch (os_key(&byte)) {
    case OS_KEY_BYTE:
      bytes[0] = (char)byte;
      n = mbrtowc(character, bytes, 1, &edit->half);
      if (n == (size_t)-1)
        memset(&edit->half, 0, sizeof edit->half); /* no UTF-8: dropped */
      else if (n != (size_t)-2)
        return 1;
      break;
    case OS_KEY_INTERRUPT:
      edit->interrupted = true;
      return -1;
    case OS_KEY_END:
      return 0;
    case OS_KEY_SUSPEND:
      el_set(line, EL_PREP_TERM, 0);
      os_suspend();
      el_set(line, EL_PREP_TERM, 1);
      el_set(line, EL_REFRESH);
      break;
    case OS_KEY_RESIZED:
      el_resize(line);
      el_set(line, EL_REFRESH);
      break;
    }
  }
}

/* The Tab key. */
static unsigned char on_tab(EditLine *line, int key) {
  struct repl_edit *edit = NULL;
  struct repl_answer answer = {0, NULL, NULL};
  const LineInfo *info = el_line(line);
  size_t size = (size_t)(info->lastchar - info->buffer);
  size_t at = (size_t)(info->cursor - info->buffer);
  (void)key;
  el_get(line, EL_CLIENTDATA, &edit);
  if (edit == NULL || edit->completer == NULL)
    return CC_ERROR;
  edit->completer(edit->arg, info->buffer, size, at, &answer);
  if (answer.insert == NULL && answer.list == NULL)
    return CC_REFRESH_BEEP;
  if (answer.insert != NULL) {
    el_deletestr(line, (int)answer.back);
    if (answer.insert[0] != '\0' && el_insertstr(line, answer.insert) != 0)
      return CC_ERROR;
  }
  if (answer.list == NULL)
    return CC_REFRESH;
  printf("\n%s\n", answer.list);
  fflush(stdout);
  return CC_REDISPLAY;
}

/* Keys that people expect and libedit has under others, or none. */
static void bind_keys(EditLine *line) {
  static const char *const keys[][2] = {
      {"^I", "wegmarke-complete"},       {"^R", "em-inc-search-prev"},
      {"^W", "ed-delete-prev-word"},     {"^U", "vi-kill-line-prev"},
      {"\\e[3~", "ed-delete-next-char"}, {"\\e[1;5C", "em-next-word"},
      {"\\e[1;5D", "ed-prev-word"},      {"\\e[H", "ed-move-to-beg"},
      {"\\e[F", "ed-move-to-end"},       {"\\e[1~", "ed-move-to-beg"},
      {"\\e[4~", "ed-move-to-end"},
  };
  size_t i;
  /* el_set would copy both texts and lose the copies */
  el_wset(line, EL_ADDFN, L"wegmarke-complete", L"complete", on_tab);
  for (i = 0; i < sizeof keys / sizeof keys[0]; i++)
    el_set(line, EL_BIND, keys[i][0], keys[i][1], NULL);
}

struct repl_edit *repl_edit_new(repl_completer *completer, void *arg) {
  HistEvent event;
  struct repl_edit *edit = calloc(1, sizeof *edit);
  if (edit == NULL)
    return NULL;
  os_use_utf8();
  edit->completer = completer;
  edit->arg = arg;
  edit->history = history_init();
  edit->line = el_init("wegmarke", stdin, stdout, stderr);
  if (edit->history == NULL || edit->line == NULL) {
    repl_edit_free(edit);
    return NULL;
  }
  history(edit->history, &event, H_SETSIZE, ENTRIES);
  history(edit->history, &event, H_SETUNIQUE, 1);
  el_set(edit->line, EL_CLIENTDATA, edit);
  el_set(edit->line, EL_PROMPT, give_prompt);
  el_set(edit->line, EL_EDITOR, "emacs");
  el_set(edit->line, EL_HIST, history, edit->history);
  el_set(edit->line, EL_GETCFN, read_character);
  bind_keys(edit->line);
  el_source(edit->line, NULL); /* the user's own ~/.editrc */
  return edit;
}

void repl_edit_free(struct repl_edit *edit) {
  if (edit == NULL)
    return;
  if (edit->line != NULL)
    el_end(edit->line);
  if (edit->history != NULL)
    history_end(edit->history);
  free(edit);
}

enum repl_got repl_edit_read(struct repl_edit *edit, const char *prompt,
                             const char **line, size_t *size) {
  int n = 0;
  const char *text;
  edit->prompt = prompt;
  /* before the prompt stands there, not after: what is typed at once, such
  ** as Ctrl-D, would else be taken by the terminal */
  el_set(edit->line, EL_PREP_TERM, 1);
  edit->interrupted = false;
  memset(&edit->half, 0, sizeof edit->half);
  os_keys_begin();
  text = el_gets(edit->line, &n);
  os_keys_end();
  edit->prompt = NULL;
  *line = NULL;
  *size = 0;
  if (edit->interrupted)
    return REPL_INTERRUPTED;
  if (text == NULL || n <= 0)
    return REPL_END;
  *line = text;
  *size = (size_t)n;
  if (text[n - 1] == '\n')
    (*size)--;
  return REPL_LINE;
}

void repl_edit_remember(struct repl_edit *edit, const char *entry) {
  HistEvent event;
  if (entry[0] != '\0')
    history(edit->history, &event, H_ENTER, entry);
}
