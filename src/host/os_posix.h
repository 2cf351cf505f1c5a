/*
** os_posix.h - what the files of os.h for POSIX systems share.
*/
#ifndef HOST_OS_POSIX_H
#define HOST_OS_POSIX_H

#include "host/os.h"

/* fsync, content with file systems that can't. Returns 0 or an errno. */
int os_posix_sync(int fd);

/*
** Opens the folder that `path` lies in; *base is the rest of the path (in
** the same memory, which is changed). Returns the descriptor or -1.
*/
int os_posix_folder(int from, char *path, char **base);

/* The status for errno, and the system's words for it. */
enum os_file_status os_posix_fail(int number, char *message, size_t size);

/* Reads all of a file, at most `most` bytes, and closes it. As os_read_file
** otherwise. */
enum os_file_status os_posix_read(int fd, size_t most, void **bytes, size_t *n,
                                  char *message, size_t size);

/* What is at a place that is no regular file, in the words of os.h; NULL for
** a regular one. */
const char *os_posix_special(unsigned mode);

/* The number of the descriptor that `path` names ("/dev/stdout", "/dev/fd/3"
** and the like), else -1. */
int os_posix_descriptor(const char *path);

#endif
