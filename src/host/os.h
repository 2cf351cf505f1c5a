/*
** os.h - what Wegmarke needs of the operating system, besides C itself.
**
** os_posix.c implements it for POSIX systems; a port to another system
** replaces that file and nothing else. A leaf: knows neither Lua nor
** SQLite, so that every layer may call it.
*/
#ifndef HOST_OS_H
#define HOST_OS_H

#include <stddef.h>

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

/* Makes one folder. Returns 0 (also if it is there) or -1 with errno. */
int os_mkdir(const char *folder);

/* 1 if `path` is a folder, 0 if not. */
int os_is_folder(const char *path);

/*
** A timer that counts the CPU time of the thread that started it and
** calls `fire(arg)` from a signal handler on that very thread, first after
** the given time, then every 20 ms until it is stopped.
*/
struct os_timer;
struct os_timer *os_timer_new(void (*fire)(void *arg), void *arg);
int os_timer_start(struct os_timer *timer, double seconds);
void os_timer_stop(struct os_timer *timer);
void os_timer_free(struct os_timer *timer);

/* Calls `fn(arg)` from a signal handler at the first Ctrl-C; the next one
** ends the process unless os_rearm_interrupt was called between. */
void os_on_interrupt(void (*fn)(void *arg), void *arg);
void os_rearm_interrupt(void);

#endif
