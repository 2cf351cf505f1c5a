/*
** os.h - what Wegmarke needs of the operating system, besides C itself.
**
** os_posix*.c implement it for POSIX systems; a port to another system
** replaces these files and nothing else. A leaf: knows neither Lua nor
** SQLite, so that every layer may call it.
*/
#ifndef HOST_OS_H
#define HOST_OS_H

#include <signal.h>
#include <stddef.h>
#include <stdint.h>

/* The character between the folders of a search path. */
#define OS_PATH_SEPARATOR ':'

/* Fills `n` bytes at `bytes` from the system's random source. Returns 0,
** or -1 if there is none. */
int os_random(void *bytes, size_t n);

/* Writes today's date, local time, as "YYYY-MM-DD". */
void os_today(char out[11]);

/* Writes the present time, UTC, as "YYYY-MM-DDTHH:MM:SSZ". */
void os_now(char out[21]);

/* Writes the name of the account that runs the program, cut to `size`;
** "unknown" if the system has none. */
void os_user(char *out, size_t size);

/* Keeps the numbers of standard input, output and error from being given to
** files that are opened later, where they are closed: reading and writing
** there stay errors. */
void os_hold_standard(void);

/* 1 if the file descriptor is a terminal. */
int os_isatty(int fd);

/* Columns of the terminal on stdout; 0 if it is none or can't tell. */
int os_width(void);

/*
** Calls `each(arg, name, is_folder)` for every entry of a folder but "."
** and "..", in no order. Returns 0; a value other than 0 that `each`
** returned, which ends the walk; or -1 with `errno` set.
*/
int os_list(const char *folder,
            int (*each)(void *arg, const char *name, int is_folder), void *arg);

/* Makes one folder, but none by the name of a part of a database. Returns 0
** (also if it is there) or -1 with errno. */
int os_mkdir(const char *folder);

/* Makes a folder of a random name for what is in work, that only its owner can
** look into. Writes its path; returns 0, or -1 with errno. */
int os_scratch(char *path, size_t size);

/* Removes an empty folder. Returns 0 or -1 with errno. */
int os_rmdir(const char *folder);

/* 1 if `path` is a folder, 0 if not. */
int os_is_folder(const char *path);

/* Seconds for which this thread has computed: however busy the machine is,
** the same work takes about as many. */
double os_seconds(void);

/*
** A timer that counts the CPU time of the thread that started it and
** calls `fire(arg)` from a signal handler on that very thread, first after
** the given time, then every 20 ms until it is stopped. Stopping it tells how
** much of the given time is gone.
*/
struct os_timer;
struct os_timer *os_timer_new(void (*fire)(void *arg), void *arg);
int os_timer_start(struct os_timer *timer, double seconds);
double os_timer_stop(struct os_timer *timer);
void os_timer_free(struct os_timer *timer);

/* Calls `fn(arg)` from a signal handler at the first Ctrl-C; the next one
** ends the process unless os_rearm_interrupt was called between. */
void os_on_interrupt(void (*fn)(void *arg), void *arg);
void os_rearm_interrupt(void);

/* How often Ctrl-C was pressed so far. */
int os_interrupts(void);

/* A file that grows over the user's limit for files is an error of that
** write from now on, not the end of the process. */
void os_outlive_file_limit(void);

/* Files, by their path ---------------------------------------------------- */

enum os_fs_kind {
  OS_FS_NONE,  /* nothing there */
  OS_FS_FILE,  /* a regular file */
  OS_FS_OTHER, /* a folder, a device, ... */
  OS_FS_ERROR  /* can't be told; errno says why */
};

/* What is at `path` (a link is followed), without opening it. For a file
** `*size` becomes its size in bytes; `size` may be NULL. */
enum os_fs_kind os_fs_look(const char *path, int64_t *size);

/* The same of what lies there itself: a link is OS_FS_OTHER. `*links`, which
** may be NULL, becomes the number of names that a file has. */
enum os_fs_kind os_fs_look_at(const char *path, int *links);

/*
** Reads up to `n` bytes of a regular file from `at` on (below 0: from its
** end), which never waits; `*size` becomes the size of the file. What the
** file lacks stays as it is in `bytes`. Returns 0, or -1 with errno.
*/
int os_fs_peek(const char *path, int64_t at, void *bytes, size_t n,
               int64_t *size);

/* Makes an empty file that only its owner can read. Returns 1, 0 if there
** is something already, or -1 with errno. */
int os_fs_make(const char *path);

/* What is at `path` that is no regular file: "a folder", "a pipe", "a socket",
** "a device"; NULL for a regular one, and if nothing is there. */
const char *os_fs_special(const char *path);

/* The same, but NULL also for the name of an open descriptor ("/dev/stdin"),
** with which the user has said what to read: what else is there might never
** end, or do something when it is only opened. */
const char *os_unreadable(const char *path);

/* 1 if both paths lead to the same file, else 0. */
int os_fs_same(const char *a, const char *b);

/*
** Makes an empty file of a random name beside `path` that only its owner can
** read, and holds a lock on it until os_fs_let_go; *part is its path,
** malloc'ed. What is left of one by a program that was killed goes as
** os_out_open says. Returns a descriptor, or -1 with errno.
*/
int os_fs_beside(const char *path, char **part);
void os_fs_let_go(int fd);

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

/* Whole files ------------------------------------------------------------- */

enum os_file_status {
  OS_FILE_OK,
  OS_FILE_MISSING,   /* the file, or the folder it should be in */
  OS_FILE_DENIED,    /* no right to read or write it, or a read-only disk */
  OS_FILE_FOLDER,    /* the path names a folder */
  OS_FILE_TOO_LARGE, /* more bytes than the caller takes */
  OS_FILE_FULL,      /* no space left, over the quota or the file limit */
  OS_FILE_MEMORY,
  OS_FILE_SPECIAL,  /* a pipe, device or socket; the message says which */
  OS_FILE_DATABASE, /* of SQLite, or a part of one */
  OS_FILE_FAILED    /* anything else; the message says what */
};

/*
** Reads a file, at most `most` bytes. On OS_FILE_OK *bytes is malloc'ed (the
** caller frees it; never NULL) and *n its size. Otherwise *bytes is NULL and
** `message` (size > 0) holds the system's own words, or what is there. Pipes
** and devices are read only by the names of open descriptors ("/dev/stdin",
** "/dev/fd/3", which shells use for <(...)): then the user has said so.
*/
enum os_file_status os_read_file(const char *path, size_t most, void **bytes,
                                 size_t *n, char *message, size_t size);

/*
** A file that leaves the program: whole or not at all. os_out_open looks at
** what is there, os_out_stage writes a new file beside it, os_out_commit gives
** that the name; os_out_drop (NULL is fine) is due at the end and takes away
** what was not committed. A new file gets 0644 less the umask, one that
** replaces another has its permissions, and asks that it be writable. Through
** symbolic links the file they end at is replaced, and the links stay.
**
** What begins like a database of SQLite, its journal or log, or would be taken
** for one by its name, is refused (OS_FILE_DATABASE), whoever asks.
**
** What is no regular file (a terminal, a pipe, "/dev/stdout") is not looked
** at, and written to by os_out_commit; nothing is staged, and the bytes must
** stay until then. A pipe that nobody reads is an error after three seconds.
**
** What a program left that was killed while it wrote (".wegmarke-*.tmp") goes
** with the next write into that folder after ten minutes, if it belongs to
** the same user and no living program holds it.
*/
enum os_out_state {
  OS_OUT_NEW,   /* nothing is there, or an empty file */
  OS_OUT_FILE,  /* a file is there */
  OS_OUT_STREAM /* no regular file */
};
struct os_out;
enum os_file_status os_out_open(const char *path, struct os_out **out,
                                char *message, size_t size);
enum os_out_state os_out_state(const struct os_out *out);

/* Reads the file that is there, as os_read_file does. */
enum os_file_status os_out_old(const struct os_out *out, size_t most,
                               void **bytes, size_t *n, char *message,
                               size_t size);
enum os_file_status os_out_stage(struct os_out *out, const void *bytes,
                                 size_t n, char *message, size_t size);
enum os_file_status os_out_commit(struct os_out *out, char *message,
                                  size_t size);
void os_out_drop(struct os_out *out);

/* 1 if `path` has a name by which SQLite would take what is there for a part
** (journal, log) of the database beside it, 0 if not. */
int os_fs_is_part(const char *path);

/* 1 if nothing may be written at `path` since it is a database or a part of
** one, 0 if not. */
int os_is_database(const char *path);

/* 1 if there is something (not a dangling link) at `path`, 0 if not. */
int os_file_exists(const char *path);

/* Adds bytes to the end of a file, which only its owner may read; makes it
** if it is not there. Nothing is added to a database. Returns 0 or -1 with
** errno. */
int os_file_append_private(const char *path, const void *bytes, size_t size);

/* Waits until a line can be read from a terminal at stdin, or until `stop` is
** not 0 any more, be it since long: Ctrl-C that comes before the waiting
** begins is not slept through. Returns at once where stdin is no terminal. */
void os_await_line(const volatile sig_atomic_t *stop);

/*
** Reading a terminal key by key. Between os_keys_begin and os_keys_end
** nothing that happens is lost: os_key waits for the next byte on stdin,
** for Ctrl-C (whose handler has run then, see os_on_interrupt), for a
** window of another size, or for Ctrl-Z, upon which the caller brings the
** terminal in order and calls os_suspend.
*/
enum os_key {
  OS_KEY_BYTE,
  OS_KEY_END,
  OS_KEY_INTERRUPT,
  OS_KEY_RESIZED,
  OS_KEY_SUSPEND
};
void os_keys_begin(void);
enum os_key os_key(unsigned char *byte);
void os_keys_end(void);

/* Other programs ---------------------------------------------------------- */

/* Bytes kept of what a program says on its standard error. */
#define OS_RUN_SAID 4096

enum os_run_status {
  OS_RUN_OK, /* it ran and ended; `code` says how */
  OS_RUN_NOT_STARTED,
  OS_RUN_TIMED_OUT,   /* it took longer than `seconds`, and was ended */
  OS_RUN_INTERRUPTED, /* Ctrl-C; it was ended */
  OS_RUN_TOO_LARGE,   /* it wrote more than `most` bytes, and was ended */
  OS_RUN_FAILED       /* the system failed; errno says how */
};

struct os_run {
  const char *path;  /* of the program, whole */
  char *const *argv; /* its arguments, from its name on; ends with NULL */
  const void *input; /* for its standard input */
  size_t input_size;
  double seconds; /* how long it may take */
  size_t most;    /* bytes that it may write */
  /* What came of it: */
  void *output; /* malloc'ed, what it wrote; free it whatever came of it */
  size_t output_size;
  char said[OS_RUN_SAID]; /* the end of its standard error, with a zero */
  int code;               /* its exit status; 128 + the signal that ended it */
};

/*
** Runs a program without a shell and waits for it. It gets the environment,
** no file of ours, and is in a group of its own, so that it ends with all it
** started when its time is over.
*/
enum os_run_status os_run(struct os_run *run);

/* Looks for a program in the folders of PATH that are given whole. Writes its
** path and returns 1, or returns 0. */
int os_find_program(const char *name, char *path, size_t size);

/* An address of this machine that no other one reaches, as sockets take it. */
struct os_address {
  union {
    long long whole;
    char bytes[64];
  } at[1];
};

/* Makes that of version 4 or 6 of the protocol; port 0 is any free one. */
void os_loopback(struct os_address *address, int version, uint16_t port);

/* Waits so many seconds, or until a signal comes. */
void os_sleep(double seconds);

/* Stops the process until its shell continues it. */
void os_suspend(void);

/* Makes the process read and write characters in UTF-8 (LC_CTYPE, nothing
** else), whatever its environment says. Returns 0, or -1 if the system has
** no such locale. */
int os_use_utf8(void);

#endif
