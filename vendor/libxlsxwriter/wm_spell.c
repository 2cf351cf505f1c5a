/*
** wm_spell.c - put in front of libxlsxwriter's xmlwriter.c by build.sh.
*/
#include <stdio.h>
#include <string.h>

/*
** Prints a text of a workbook's XML, between `quote` and `quote`. Control
** characters, U+FFFE and U+FFFF, which no XML can hold, are spelled _xHHHH_ as
** spreadsheets do.
*/
static void wm_spell(FILE *to, const char *quote, const char *text) {
  const unsigned char *at = (const unsigned char *)text;
  fputs(quote, to);
  while (*at != '\0') {
    if (*at < 0x20 && *at != '\t' && *at != '\n' && *at != '\r') {
      fprintf(to, "_x%04X_", *at);
      at++;
    } else if (at[0] == 0xEF && at[1] == 0xBF && at[2] >= 0xBE) {
      fprintf(to, "_xFFF%c_", at[2] == 0xBE ? 'E' : 'F');
      at += 3;
    } else {
      putc(*at++, to);
    }
  }
  fputs(quote, to);
}
