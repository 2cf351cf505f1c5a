/* parallel.c - threads; see parallel.h. */
#define _GNU_SOURCE /* sched_getaffinity: the processors we may use */
#include "score/parallel.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>

struct part {
  void (*work)(void *job, unsigned id);
  void *job;
  unsigned id;
};

static void *run_part(void *data) {
  const struct part *part = data;
  part->work(part->job, part->id);
  return NULL;
}

void sc_parallel(unsigned threads, void (*work)(void *job, unsigned id),
                 void *job) {
  struct part parts[SC_THREADS_MAX];
  pthread_t thread[SC_THREADS_MAX];
  int started[SC_THREADS_MAX];
  sigset_t all, before;
  if (threads > SC_THREADS_MAX)
    threads = SC_THREADS_MAX;
  sigfillset(&all);
  if (threads > 1)
    pthread_sigmask(SIG_SETMASK, &all, &before);
  for (unsigned i = 1; i < threads; i++) {
    parts[i].work = work;
    parts[i].job = job;
    parts[i].id = i;
    started[i] = pthread_create(&thread[i], NULL, run_part, &parts[i]) == 0;
  }
  if (threads > 1)
    pthread_sigmask(SIG_SETMASK, &before, NULL);
  work(job, 0);
  for (unsigned i = 1; i < threads; i++) {
    if (started[i])
      pthread_join(thread[i], NULL);
    else
      work(job, i);
  }
}

unsigned sc_processors(void) {
  cpu_set_t set;
  int n = 1;
  if (sched_getaffinity(0, sizeof set, &set) == 0)
    n = CPU_COUNT(&set);
  return n < 1 ? 1 : n > SC_THREADS_MAX ? SC_THREADS_MAX : (unsigned)n;
}
