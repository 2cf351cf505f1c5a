/*
** wm_memory.h - a workbook that libxlsxwriter writes into memory.
**
** libxlsxwriter 1.1.4 knows only files: the one it is given a name of, and
** temporary ones. build.sh compiles it with zipOpen and tmpfile replaced by
** the functions here, so that nothing of a workbook touches a disk before
** its owner wants it to.
*/
#ifndef WM_MEMORY_H
#define WM_MEMORY_H

#include <stddef.h>

/* A file in memory. All zero is an empty one. */
struct wm_memory {
  unsigned char *bytes; /* malloc'ed; free it with wm_memory_free */
  size_t size;          /* bytes in use */
  size_t room;          /* bytes allocated */
  size_t at;            /* where the next byte goes */
  int failed;           /* a write found no memory */
};

/* Room for a name made by wm_memory_name. */
#define WM_MEMORY_NAME 64

/*
** Writes into `name` what workbook_new wants to be given as a file name so
** that the workbook ends up in `memory`, which must live until
** workbook_close has returned.
*/
void wm_memory_name(struct wm_memory *memory, char name[WM_MEMORY_NAME]);

/* Frees the bytes and makes the file empty. */
void wm_memory_free(struct wm_memory *memory);

#endif
