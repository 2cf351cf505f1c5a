/*
** main.c - the program `wegmarke`: starts the host, hands the command line
** to it and returns the exit status.
*/
#include "wegmarke.h"

#include <stdio.h>

int main(int argc, char **argv) {
  wm_host *host;
  int status = wm_open(&host, NULL);
  if (status == WM_OK) {
    wm_catch_interrupt(host);
    status = wm_main(host, argc, argv);
  } else {
    fprintf(stderr, "wegmarke: not enough memory to start\n");
  }
  wm_close(host);
  return status;
}
