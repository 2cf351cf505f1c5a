/*
** startup.c - compares how long two commands take: startup RUNS A... -- B...
**
** Runs A and B in turn RUNS times, output thrown away, and prints the least
** wall time of each in milliseconds and the most memory each held in KiB:
** "A_MS B_MS A_KIB B_KIB". The least is what the machine can do when nothing
** disturbs it; taking turns, both see the same machine.
*/
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

struct command {
  char **argv;
  double least; /* milliseconds */
  long memory;  /* KiB */
};

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return (double)at.tv_sec * 1e3 + (double)at.tv_nsec / 1e6;
}

/* Runs it once; returns 0, or -1 if it could not start or failed. */
static int run(struct command *command, posix_spawn_file_actions_t *quiet) {
  struct rusage usage;
  double start = now(), took;
  int status;
  pid_t child;
  if (posix_spawnp(&child, command->argv[0], quiet, NULL, command->argv,
                   environ) != 0 ||
      wait4(child, &status, 0, &usage) != child || status != 0)
    return -1;
  took = now() - start;
  if (took < command->least)
    command->least = took;
  if (usage.ru_maxrss > command->memory)
    command->memory = usage.ru_maxrss;
  return 0;
}

int main(int argc, char **argv) {
  struct command commands[2] = {{NULL, 1e9, 0}, {NULL, 1e9, 0}};
  posix_spawn_file_actions_t quiet;
  int runs, i, k;
  if (argc < 5 || (runs = atoi(argv[1])) < 1)
    return 2;
  commands[0].argv = argv + 2;
  for (i = 2; i < argc && strcmp(argv[i], "--") != 0; i++)
    ;
  if (i >= argc - 1)
    return 2;
  argv[i] = NULL;
  commands[1].argv = argv + i + 1;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
  for (i = 0; i < runs; i++)
    for (k = 0; k < 2; k++)
      if (run(&commands[k], &quiet) != 0) {
        fprintf(stderr, "startup: %s failed\n", commands[k].argv[0]);
        return 1;
      }
  printf("%.3f %.3f %ld %ld\n", commands[0].least, commands[1].least,
         commands[0].memory, commands[1].memory);
  return 0;
}
