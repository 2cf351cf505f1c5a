/*
** os_fs.h - what the database needs of the file system beside SQLite.
**
** os_posix_fs.c implements it for POSIX systems. A leaf, like os.h.
*/
#ifndef HOST_OS_FS_H
#define HOST_OS_FS_H

#include <stdint.h>

enum os_fs_kind {
  OS_FS_NONE,  /* nothing there */
  OS_FS_FILE,  /* a regular file */
  OS_FS_OTHER, /* a folder, a device, ... */
  OS_FS_ERROR  /* can't be told; errno says why */
};

/* What is at `path` (a link is followed), without opening it. For a file
** `*size` becomes its size in bytes; `size` may be NULL. */
enum os_fs_kind os_fs_look(const char *path, int64_t *size);

/* 1 if both paths lead to the same file, else 0. */
int os_fs_same(const char *a, const char *b);

/* Makes an empty file that only its owner can read; an existing one is
** refused. Returns 0, or -1 with errno. */
int os_fs_create(const char *path);

/* Gives the file at `to` the permissions of the file at `from`. Returns 0,
** or -1 with errno. */
int os_fs_copy_mode(const char *from, const char *to);

/* Waits until the file at `path` is on the disk. 0, or -1 with errno. */
int os_fs_sync(const char *path);

/*
** Gives the file at `from` the name `to`, in the same folder, replacing a
** file of that name only if `replace` is not 0, and waits until the
** folder is on the disk. Returns 0, or -1 with errno (EEXIST if there is a
** file that must not be replaced).
*/
int os_fs_rename(const char *from, const char *to, int replace);

/* Removes a file. Returns 0, or -1 with errno. */
int os_fs_remove(const char *path);

#endif
