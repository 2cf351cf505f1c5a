/* example.c - a program that embeds Wegmarke: example DATABASE ASSESSMENT
** prints the evaluation as JSON. Beside it runs the program's own Lua. */
#include <stdio.h>

#include <wegmarke.h>

int other_lua(const char *code); /* the program's own; see other.c */

int main(int argc, char **argv) {
  wm_host *host;
  char request[4096];
  char *json = NULL;
  int status;
  if (argc != 3 || other_lua("assert(_VERSION and wegmarke == nil)") != 0)
    return WM_USAGE;
  status = wm_open(&host, NULL);
  if (status == WM_OK) {
    snprintf(request, sizeof request,
             "{\"database\": \"%s\", \"assessment\": \"%s\"}", argv[1],
             argv[2]);
    status = wm_call(host, "wegmarke.embed", "evaluate", request, &json);
    if (status == WM_OK)
      puts(json);
    else
      fprintf(stderr, "%d: %s\n", status, wm_message(host));
  }
  wm_free(json);
  wm_close(host);
  return status != WM_OK ? status : other_lua("collectgarbage()");
}
