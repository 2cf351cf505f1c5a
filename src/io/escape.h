/*
** Escaping: one function a format, through which every text passes that a
** person wrote. All take any bytes; each adds to `b` what is safe to stand
** there. What no reader should meet is shown rather than dropped: control
** characters as their picture (ESC is U+241B), characters that turn the
** direction of the text, those that no document may hold, and bytes that
** are not UTF-8 as U+FFFD. In a terminal they are spelled out instead.
*/
#ifndef IO_ESCAPE_H
#define IO_ESCAPE_H

#include <stdbool.h>
#include <stddef.h>

#include "io/buf.h"

/*
** HTML and XML, so SVG too: text, and attribute values in either quotes.
** Newline and tab stay; CR LF and CR become LF. Not for script, style or
** comments; an address needs its scheme checked besides.
*/
void io_escape_html(struct io_buf *b, const char *s, size_t n);

/*
** A piece of text inside a Markdown line or table cell (CommonMark, GitHub's
** tables, pandoc): every character that could begin markup gets a backslash,
** also those that count only where a line begins; blanks at the start go; a
** line break becomes "<br>", so the result is always one line.
*/
void io_escape_markdown(struct io_buf *b, const char *s, size_t n);

/*
** One cell of a CSV file. A text that a spreadsheet would take for a formula
** (it begins with = + - @, their full-width forms, tab, CR or LF) gets a '
** in front. In quotes if it holds the separator, a quote or a line break, or
** begins or ends with a blank. Control characters but tab and line breaks
** become pictures.
*/
void io_escape_csv(struct io_buf *b, const char *s, size_t n, char separator);

/*
** Text on a terminal. Newline and tab stay, CR LF becomes LF; other control
** characters are spelled \x1b, C1 controls and direction changes \u{202e},
** bytes that are not UTF-8 \xff. A backslash stays as it is.
*/
void io_escape_terminal(struct io_buf *b, const char *s, size_t n);

/*
** A JSON string with its quotes, safe inside a <script> element and on a
** terminal: besides what JSON asks for, < > & U+2028 U+2029 DEL, C1 controls,
** direction changes and U+FEFF are written as \uXXXX. Returns false, and has
** added a part of it, if s is not UTF-8: nothing is ever replaced silently.
*/
bool io_escape_json(struct io_buf *b, const char *s, size_t n);

#endif
