/*
** os_file.h - whole files: read at once, written at once or not at all.
**
** os_posix_file.c implements it for POSIX systems. A leaf like os.h: knows
** neither Lua nor SQLite.
*/
#ifndef HOST_OS_FILE_H
#define HOST_OS_FILE_H

#include <stddef.h>

enum os_file_status {
  OS_FILE_OK,
  OS_FILE_MISSING,   /* the file, or the folder it should be in */
  OS_FILE_DENIED,    /* no right to read or write it, or a read-only disk */
  OS_FILE_FOLDER,    /* the path names a folder */
  OS_FILE_TOO_LARGE, /* more bytes than the caller takes */
  OS_FILE_FULL,      /* no space left, or over the quota */
  OS_FILE_MEMORY,
  OS_FILE_FAILED /* anything else; the message says what */
};

/*
** Reads a file, at most `most` bytes. On OS_FILE_OK *bytes is malloc'ed (the
** caller frees it; never NULL) and *n its size. Otherwise *bytes is NULL and
** `message` (size > 0) holds the system's own words. Works for pipes and
** devices too.
*/
enum os_file_status os_read_file(const char *path, size_t most, void **bytes,
                                 size_t *n, char *message, size_t size);

/*
** Makes bytes[0..n) the content of the file, whole or not at all: a new file
** beside it, written and synced, takes its name. Keeps the permissions of
** a file that was there (and asks that it be writable); a new one gets 0644
** less the umask. Through symbolic links the file they end at is replaced,
** and the links stay. What is no regular file (a terminal, a pipe) is written
** to directly. On failure the old file is as it was, nothing is left behind,
** and `message` (size > 0) holds the system's own words.
*/
enum os_file_status os_write_file_atomic(const char *path, const void *bytes,
                                         size_t n, char *message, size_t size);

/* 1 if there is something (not a dangling link) at `path`, 0 if not. */
int os_file_exists(const char *path);

#endif
