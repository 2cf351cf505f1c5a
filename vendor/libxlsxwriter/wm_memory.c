/*
** wm_memory.c - see wm_memory.h. Compiled into libxlsxwriter.a.
*/
#define _GNU_SOURCE /* memfd_create */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "xlsxwriter/third_party/zip.h"

#include "wm_memory.h"

/* What libxlsxwriter calls in place of zipOpen and tmpfile (build.sh). */
zipFile wm_zip_open(const char *name, int append);
FILE *wm_tmpfile(void);

void wm_memory_name(struct wm_memory *memory, char name[WM_MEMORY_NAME]) {
  snprintf(name, WM_MEMORY_NAME, "memory:%" PRIxPTR, (uintptr_t)memory);
}

void wm_memory_free(struct wm_memory *memory) {
  free(memory->bytes);
  memset(memory, 0, sizeof *memory);
}

static voidpf open_memory(voidpf memory, const void *name, int mode) {
  (void)name;
  (void)mode;
  return memory;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *to, uLong n) {
  struct wm_memory *m = stream;
  size_t left = m->at < m->size ? m->size - m->at : 0;
  (void)opaque;
  n = n < left ? n : (uLong)left;
  if (n > 0)
    memcpy(to, m->bytes + m->at, n);
  m->at += n;
  return n;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *from,
                          uLong n) {
  struct wm_memory *m = stream;
  (void)opaque;
  if (n == 0 || m->failed)
    return 0;
  if (n > m->room || m->at > m->room - n) {
    size_t room = m->room < 4096 ? 4096 : m->room;
    unsigned char *bytes;
    while (n > room || m->at > room - n) {
      if (room > SIZE_MAX / 2) {
        m->failed = 1;
        return 0;
      }
      room *= 2;
    }
    bytes = realloc(m->bytes, room);
    if (bytes == NULL) {
      m->failed = 1;
      return 0;
    }
    memset(bytes + m->room, 0, room - m->room);
    m->bytes = bytes;
    m->room = room;
  }
  memcpy(m->bytes + m->at, from, n);
  m->at += n;
  if (m->size < m->at)
    m->size = m->at;
  return n;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((struct wm_memory *)stream)->at;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset,
                        int origin) {
  struct wm_memory *m = stream;
  (void)opaque;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR)
    offset += m->at;
  else if (origin == ZLIB_FILEFUNC_SEEK_END)
    offset += m->size;
  if (offset > m->size)
    return -1;
  m->at = (size_t)offset;
  return 0;
}

static int close_memory(voidpf opaque, voidpf stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

static int error_of_memory(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((struct wm_memory *)stream)->failed;
}

zipFile wm_zip_open(const char *name, int append) {
  zlib_filefunc64_def calls = {open_memory,     read_memory, write_memory,
                               tell_memory,     seek_memory, close_memory,
                               error_of_memory, NULL};
  uintptr_t address;
  if (sscanf(name, "memory:%" SCNxPTR, &address) != 1)
    return NULL;
  calls.opaque = (voidpf)address;
  return zipOpen2_64(name, append, NULL, &calls);
}

FILE *wm_tmpfile(void) {
  int fd = memfd_create("xlsx", MFD_CLOEXEC);
  FILE *file = fd >= 0 ? fdopen(fd, "w+b") : NULL;
  if (file == NULL && fd >= 0)
    close(fd);
  return file != NULL ? file : tmpfile();
}
