/*
** wegmarke.h - the public face of Wegmarke.
**
** A C program embeds the host with these functions and nothing else:
**
**   #include "wegmarke.h"
**   int main(int argc, char **argv) {
**     wm_host *host;
**     int status = wm_open(&host, NULL);
**     if (status == WM_OK) {
**       wm_catch_interrupt(host);
**       status = wm_main(host, argc, argv);
**     }
**     wm_close(host);
**     return status;
**   }
**
** A host belongs to the thread that opened it. Several hosts in one
** process are independent of each other. Nothing here writes to a global
** or changes the process (locale, signals, folder) but wm_catch_interrupt.
*/
#ifndef WEGMARKE_H
#define WEGMARKE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define WM_VERSION "0.1.0"

/* What functions return, and what the program returns to its shell. */
enum wm_status {
  WM_OK = 0,           /* done */
  WM_FINDING = 1,      /* done, and the answer is no or there are findings */
  WM_USAGE = 2,        /* the command line was wrong */
  WM_INPUT = 3,        /* an input file was refused */
  WM_DATABASE = 4,     /* the database is missing, not ours, locked, ... */
  WM_MODEL = 5,        /* a model or one of its rules failed */
  WM_INTERNAL = 70,    /* a fault of this program */
  WM_MEMORY = 71,      /* not enough memory */
  WM_INTERRUPTED = 130 /* stopped by Ctrl-C or wm_interrupt */
};

/* A host: one trusted Lua state and what belongs to it. */
typedef struct wm_host wm_host;

/*
** Settings of a host. Zero, or NULL for the whole, means the default.
*/
struct wm_options {
  size_t model_memory;  /* bytes that one model may use; default: the
                           environment's WEGMARKE_MODEL_MEMORY (in MiB), or
                           64 MiB */
  double model_seconds; /* CPU time of one call into a model; default: the
                           environment's WEGMARKE_MODEL_SECONDS, or 2.0 */
  const char *path;     /* folders with lua/, models/, scripts/ that go
                           before the packed-in files; default: the
                           environment's WEGMARKE_PATH */
  double model_budget;  /* CPU time of all calls into models that belong to
                           one evaluation or check; default: the
                           environment's WEGMARKE_MODEL_BUDGET, or 20 times
                           that of one call */
};

/* The program's version, "0.1.0". */
const char *wm_version(void);

/*
** Opens a host with `options` (NULL: defaults) and stores it in `*host`.
** Returns WM_OK or WM_MEMORY; then `*host` is NULL and wm_close does
** nothing.
*/
int wm_open(wm_host **host, const struct wm_options *options);

/*
** Runs the command line `argv` (argv[0] is the program's name) as the
** program `wegmarke` does, with output to stdout and stderr. Returns the
** exit status, one of enum wm_status.
*/
int wm_main(wm_host *host, int argc, char **argv);

/*
** Calls the Lua function `function` of the module `module`, one of Wegmarke's
** (its name begins with "wegmarke.", such as "wegmarke.embed"; others are
** WM_USAGE), with the JSON value `json` (NULL: no argument) and
** stores its result as JSON text in `*result` (free with wm_free).
** Returns WM_OK, or a status with the reason in wm_message; `*result` is
** then NULL.
*/
int wm_call(wm_host *host, const char *module, const char *function,
            const char *json, char **result);

/* The message of the last call that failed; "" if none did. The text
** belongs to the host and is valid until the next call. */
const char *wm_message(const wm_host *host);

/* Frees a text that wm_call returned; NULL is allowed. */
void wm_free(char *text);

/*
** Ends what the host is running, with WM_INTERRUPTED. May be called from
** a signal handler that runs on the host's own thread.
*/
void wm_interrupt(wm_host *host);

/* Lets Ctrl-C (SIGINT) call wm_interrupt on this host; a second Ctrl-C
** ends the process. A file that grows over its limit (SIGXFSZ) becomes an
** error of the write. One host a process. */
void wm_catch_interrupt(wm_host *host);

/* Closes a host; NULL is allowed. */
void wm_close(wm_host *host);

#ifdef __cplusplus
}
#endif

#endif
