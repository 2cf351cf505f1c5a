/*
** parallel.h - one job on several threads.
*/
#ifndef SCORE_PARALLEL_H
#define SCORE_PARALLEL_H

/* More threads than this are never used. */
#define SC_THREADS_MAX 64

/*
** Calls work(job, id) for id = 0 .. threads - 1, each once: id 0 on the
** calling thread, the others beside it. Where no thread can be had, the
** calling one does that part too, so the job is always done when this returns.
** Which part does what must depend on id only; then the result depends on
** neither the machine nor luck. Signals are left to the calling thread.
*/
void sc_parallel(unsigned threads, void (*work)(void *job, unsigned id),
                 void *job);

/* How many processors there are, 1 to SC_THREADS_MAX. */
unsigned sc_processors(void);

#endif
