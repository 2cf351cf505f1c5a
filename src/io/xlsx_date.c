/*
** Places, dates and codes in workbooks (see xlsx_read.h).
*/
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "io/xlsx_read.h"

void io_xlsx_place(uint32_t row, uint32_t column, char to[24]) {
  char letters[8];
  size_t n = 0, i = 0;
  uint32_t c = column + 1;
  while (c > 0 && n < sizeof letters) {
    letters[n++] = (char)('A' + (c - 1) % 26);
    c = (c - 1) / 26;
  }
  while (n > 0)
    to[i++] = letters[--n];
  snprintf(to + i, 24 - i, "%lu", (unsigned long)row + 1);
}

bool io_xlsx_is_date_format(const char *format) {
  const char *s = format;
  if (strncmp(s, "General", 7) == 0)
    return false;
  for (; *s != '\0'; s++) {
    switch (*s) {
    case '"':
      s = strchr(s + 1, '"');
      if (s == NULL)
        return false;
      break;
    case '\\':
    case '_':
    case '*':
      if (s[1] == '\0')
        return false;
      s++;
      break;
    case '[': /* [Red], [$-407], but [h] counts hours */
      if (s[1] != '\0' && strchr("hHmMsS", s[1]) != NULL &&
          (s[2] == ']' || s[2] == s[1]))
        return true;
      s = strchr(s, ']');
      if (s == NULL)
        return false;
      break;
    case 'E':
    case 'e': /* 0.00E+00; in some languages years */
      break;
    case ';': /* what follows is for negative numbers */
      return false;
    default:
      if (strchr("dDmMyYhHsS", *s) != NULL)
        return true;
    }
  }
  return false;
}

/* Year, month and day of the day that is `days` after 1970-01-01 (Howard
** Hinnant's algorithm: years begin in March). Not for days before year 0. */
static void civil(long days, unsigned *year, unsigned *month, unsigned *day) {
  unsigned long z = (unsigned long)(days + 719468);
  unsigned long era = z / 146097, doe = z % 146097;
  unsigned long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  unsigned long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  unsigned long mp = (5 * doy + 2) / 153;
  *day = (unsigned)(doy - (153 * mp + 2) / 5 + 1) % 100;
  *month = (unsigned)(mp < 10 ? mp + 3 : mp - 9) % 100;
  *year = (unsigned)(yoe + era * 400 + (*month <= 2 ? 1 : 0)) % 10000;
}

/* "12:30:00" */
static void put_time(unsigned seconds, char *to, size_t room) {
  snprintf(to, room, "%02u:%02u:%02u", seconds / 3600 % 24, seconds / 60 % 60,
           seconds % 60);
}

void io_xlsx_date(double serial, bool date1904, char to[32]) {
  long days;
  unsigned seconds, year, month, day;
  to[0] = '\0';
  if (!(serial >= 0 && serial < 2958466)) /* up to the year 9999 */
    return;
  days = (long)floor(serial);
  seconds = (unsigned)floor((serial - (double)days) * 86400 + 0.5);
  if (seconds >= 86400) {
    days++;
    seconds = 0;
  }
  if (days == 0 && !date1904) {
    put_time(seconds, to, 32);
    return;
  }
  /* Day 60 is 1900-02-29, which never was; days before it are one later. */
  civil(date1904 ? days - 24107 : days - (days < 60 ? 25568 : 25569), &year,
        &month, &day);
  snprintf(to, 32, "%04u-%02u-%02u", year, month, day);
  if (seconds > 0) {
    to[10] = 'T';
    put_time(seconds, to + 11, 21);
  }
}

/* Takes what stands in front of a code's number; where the number begins. */
static const char *take_before(const char *s, struct io_xlsx_shown *shown) {
  size_t n = 0;
  bool quoted = false;
  for (; *s != '\0'; s++) {
    if (*s == '"') {
      quoted = !quoted;
      continue;
    }
    if (!quoted && *s == '\\' && s[1] != '\0')
      s++;
    else if (!quoted && strchr("-_ ", *s) == NULL)
      break;
    if ((!isalnum((unsigned char)*s) && strchr("-_ ", *s) == NULL) ||
        n + 1 == sizeof shown->before)
      return "";
    shown->before[n++] = *s;
  }
  return quoted ? "" : s;
}

bool io_xlsx_is_code_format(const char *format, struct io_xlsx_shown *shown) {
  const char *s;
  size_t digits;
  *shown = (struct io_xlsx_shown){0};
  s = take_before(format, shown);
  if (strncmp(s, "General", 7) == 0) {
    s += 7;
    digits = 1;
  } else {
    s += strspn(s, "#");
    digits = strspn(s, "0");
    s += digits;
  }
  /* What follows a semicolon is for other numbers. */
  if ((*s != '\0' && *s != ';') || digits == 0 || digits > 20 ||
      (digits == 1 && !isalpha((unsigned char)shown->before[0])))
    return false;
  shown->digits = (unsigned char)digits;
  return true;
}
