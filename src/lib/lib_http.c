/*
** lib_http.c - the module wegmarke.http: pages for a browser on this machine,
** and for nobody else. HTTP itself is libmicrohttpd's, without threads: what
** is asked for is answered one after the other, in Lua.
*/
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <lua.h>
#include <lauxlib.h>

#include "host/host.h"
#include "host/os.h"
#include "lib/lib_hold.h"
#include "lib/lib_http.h"

int luaopen_wegmarke_http(lua_State *L);

static const char SERVER[] = "wegmarke.http.server";

/* At most: connections at once, bytes of a head, seconds of silence, and
** seconds for a whole request. */
#define MOST_CONNECTIONS 32
#define MOST_HEAD        ((size_t)32 * 1024)
#define MOST_SILENCE     20
#define MOST_SECONDS     120

/* One connection; `since` when its present request began, 0 between two. */
struct link {
  struct MHD_Connection *connection;
  time_t since;
  struct link *next;
};

struct server {
  struct MHD_Daemon *daemons[2]; /* 127.0.0.1 and ::1, if there is that */
  struct link *links;
  size_t most; /* bytes of a body */
  uint16_t port;
  lua_State *L; /* that serves just now; its index 2 is what answers */
  time_t last;  /* when something was asked for */
  bool stop;
};

/* What was asked for, from its head to its answer. */
struct request {
  const char *method, *path;
  struct MHD_Connection *connection;
  struct lib_http_form form;
  size_t size; /* of the body so far */
  bool broken; /* the body is no form, or too large */
};

/* Replies ------------------------------------------------------------------ */

/* Queues a reply that needs no Lua. */
static enum MHD_Result reply_plain(struct MHD_Connection *connection,
                                   unsigned status, const char *words) {
  enum MHD_Result result = MHD_NO;
  struct MHD_Response *response =
      MHD_create_response_from_buffer_copy(strlen(words), words);
  if (response == NULL)
    return MHD_NO;
  if (MHD_add_response_header(response, "Content-Type",
                              "text/plain; charset=utf-8") == MHD_YES)
    result = MHD_queue_response(connection, status, response);
  MHD_destroy_response(response);
  return result;
}

/* Adds the heads { name, value, ... } of the reply at the top. [-0, +0, e] */
static bool add_heads(lua_State *L, struct MHD_Response *response) {
  bool good = true;
  lua_Integer i, n;
  if (lua_getfield(L, -1, "heads") == LUA_TTABLE) {
    n = luaL_len(L, -1);
    for (i = 1; i + 1 <= n; i += 2) {
      lua_rawgeti(L, -1, i);
      lua_rawgeti(L, -2, i + 1);
      good = good && lua_isstring(L, -1) && lua_isstring(L, -2) &&
             MHD_add_response_header(response, lua_tostring(L, -2),
                                     lua_tostring(L, -1)) == MHD_YES;
      lua_pop(L, 2);
    }
  }
  lua_pop(L, 1);
  return good;
}

/* Queues { status =, heads =, body =, stop = } at the top. [-0, +0, e] */
static enum MHD_Result reply_table(lua_State *L, struct server *server,
                                   struct MHD_Connection *connection) {
  enum MHD_Result result = MHD_NO;
  struct MHD_Response *response;
  lua_Integer status;
  const char *body;
  size_t n = 0;
  bool good;
  lua_getfield(L, -1, "stop");
  server->stop = server->stop || lua_toboolean(L, -1);
  lua_getfield(L, -2, "status");
  status = lua_tointeger(L, -1);
  lua_getfield(L, -3, "body");
  body = lua_tolstring(L, -1, &n);
  response = MHD_create_response_from_buffer_copy(n, body != NULL ? body : "");
  lua_pop(L, 3);
  if (response == NULL || status < 200 || status > 599) {
    if (response != NULL)
      MHD_destroy_response(response);
    return MHD_NO;
  }
  good = add_heads(L, response);
  if (good)
    result = MHD_queue_response(connection, (unsigned)status, response);
  MHD_destroy_response(response);
  return result;
}

/* Requests ----------------------------------------------------------------- */

/* Adds one value to the table at the top, heads by their names in small
** letters; false stands for what was said twice, since nobody knows which of
** them counts. [-0, +0, e] */
static enum MHD_Result add_value(void *held, enum MHD_ValueKind kind,
                                 const char *name, size_t name_size,
                                 const char *value, size_t size) {
  lua_State *L = held;
  luaL_Buffer b;
  size_t i;
  luaL_buffinitsize(L, &b, name_size);
  for (i = 0; i < name_size; i++)
    luaL_addchar(&b, kind == MHD_HEADER_KIND
                         ? (char)tolower((unsigned char)name[i])
                         : name[i]);
  luaL_pushresult(&b);
  lua_pushvalue(L, -1);
  if (lua_rawget(L, -3) != LUA_TNIL) { /* twice: neither of them counts */
    lua_pop(L, 1);
    lua_pushboolean(L, 0);
  } else {
    lua_pop(L, 1);
    lua_pushlstring(L, value != NULL ? value : "", size);
  }
  lua_rawset(L, -3);
  return MHD_YES;
}

/* Pushes what was asked for. [-0, +1, e] */
static void push_request(lua_State *L, const struct request *r) {
  lua_createtable(L, 0, 5);
  lua_pushstring(L, r->method);
  lua_setfield(L, -2, "method");
  lua_pushstring(L, r->path);
  lua_setfield(L, -2, "path");
  lua_newtable(L);
  MHD_get_connection_values_n(r->connection, MHD_HEADER_KIND, add_value, L);
  lua_setfield(L, -2, "heads");
  lua_newtable(L);
  MHD_get_connection_values_n(r->connection, MHD_GET_ARGUMENT_KIND, add_value,
                              L);
  lua_setfield(L, -2, "query");
  lib_http_form_push(L, &r->form);
  lua_setfield(L, -2, "form");
}

/* What one of the handlers is called with. */
struct call {
  struct server *server;
  const struct request *request;
  const char *handler;
  enum MHD_Result result;
  bool answered;
};

/* (call): calls the handler with the request, and queues what it returns. */
static int call_handler(lua_State *L) {
  struct call *call = lua_touserdata(L, 1);
  lua_getfield(L, 2, call->handler);
  push_request(L, call->request);
  lua_call(L, 1, 1);
  if (!lua_istable(L, -1))
    return 0;
  call->answered = true;
  call->result = reply_table(L, call->server, call->request->connection);
  return 0;
}

/* Lets Lua answer; true if it did. Its errors are for it to catch: what comes
** here is one of the machine. */
static bool answer(struct server *server, struct request *r,
                   const char *handler, enum MHD_Result *result) {
  lua_State *L = server->L;
  struct call call = {server, r, handler, MHD_NO, false};
  if (!lua_checkstack(L, 8))
    return false;
  lua_pushcfunction(L, call_handler);
  lua_pushlightuserdata(L, &call);
  lua_pushvalue(L, 2);
  if (lua_pcall(L, 2, 0, 0) != LUA_OK) {
    lua_pop(L, 1);
    call.answered = true;
    call.result = reply_plain(r->connection, 500, "failed\n");
  }
  *result = call.result;
  return call.answered;
}

static bool is_form(struct MHD_Connection *connection) {
  const char *type = MHD_lookup_connection_value(connection, MHD_HEADER_KIND,
                                                 MHD_HTTP_HEADER_CONTENT_TYPE);
  return type != NULL &&
         (strncmp(type, MHD_HTTP_POST_ENCODING_FORM_URLENCODED,
                  strlen(MHD_HTTP_POST_ENCODING_FORM_URLENCODED)) == 0 ||
          strncmp(type, MHD_HTTP_POST_ENCODING_MULTIPART_FORMDATA,
                  strlen(MHD_HTTP_POST_ENCODING_MULTIPART_FORMDATA)) == 0);
}

/* A connection asks for something again: its time begins anew. */
static void begin(struct server *server, struct MHD_Connection *connection) {
  struct link *one;
  for (one = server->links; one != NULL; one = one->next)
    if (one->connection == connection) {
      one->since = time(NULL);
      MHD_set_connection_option(connection, MHD_CONNECTION_OPTION_TIMEOUT,
                                (unsigned)MOST_SILENCE);
    }
}

/* The library calls this with the head, each piece of the body, and the end. */
static enum MHD_Result handle(void *held, struct MHD_Connection *connection,
                              const char *path, const char *method,
                              const char *version, const char *s, size_t *n,
                              void **kept) {
  struct server *server = held;
  struct request *r = *kept;
  enum MHD_Result result = MHD_NO;
  (void)version;
  server->last = time(NULL);
  if (r == NULL) {
    r = calloc(1, sizeof *r);
    if (r == NULL)
      return MHD_NO;
    *kept = r;
    begin(server, connection);
    r->connection = connection;
    r->method = method;
    r->path = path;
    if (answer(server, r, "gate", &result))
      return result;
    if (is_form(connection))
      lib_http_form_begin(&r->form, connection);
    return MHD_YES;
  }
  if (*n > 0) {
    r->size += *n;
    if (r->size > server->most)
      return MHD_NO;
    r->broken = r->broken || !lib_http_form_add(&r->form, s, *n);
    *n = 0;
    return MHD_YES;
  }
  if (r->size > 0 && (r->broken || !lib_http_form_end(&r->form)))
    return reply_plain(connection, MHD_HTTP_BAD_REQUEST, "no form\n");
  if (!answer(server, r, "answer", &result))
    return reply_plain(connection, MHD_HTTP_NOT_FOUND, "nothing\n");
  return result;
}

static void completed(void *held, struct MHD_Connection *connection,
                      void **kept, enum MHD_RequestTerminationCode why) {
  struct request *r = *kept;
  (void)held;
  (void)connection;
  (void)why;
  if (r != NULL) {
    lib_http_form_free(&r->form);
    free(r);
  }
  *kept = NULL;
}

/* Connections -------------------------------------------------------------- */

static void notice(void *held, struct MHD_Connection *connection, void **kept,
                   enum MHD_ConnectionNotificationCode what) {
  struct server *server = held;
  struct link **at, *one;
  (void)kept;
  if (what == MHD_CONNECTION_NOTIFY_STARTED) {
    one = calloc(1, sizeof *one);
    if (one == NULL)
      return;
    one->connection = connection;
    one->since = time(NULL);
    one->next = server->links;
    server->links = one;
    return;
  }
  for (at = &server->links; *at != NULL; at = &(*at)->next)
    if ((*at)->connection == connection) {
      one = *at;
      *at = one->next;
      free(one);
      return;
    }
}

/* Whoever sends a byte now and then would keep a place for ever: after its
** time a connection has no more than a second of silence left. */
static void hurry(struct server *server) {
  time_t now = time(NULL);
  struct link *one;
  for (one = server->links; one != NULL; one = one->next)
    if (now - one->since > MOST_SECONDS)
      MHD_set_connection_option(one->connection, MHD_CONNECTION_OPTION_TIMEOUT,
                                1U);
}

/* The server --------------------------------------------------------------- */

static void close_server(struct server *server) {
  size_t i;
  for (i = 0; i < 2; i++) {
    if (server->daemons[i] != NULL)
      MHD_stop_daemon(server->daemons[i]);
    server->daemons[i] = NULL;
  }
}

/* What would hold a zero byte stays as it was sent, and is found nowhere. */
static size_t unescape(void *held, struct MHD_Connection *connection, char *s) {
  (void)held;
  (void)connection;
  return strstr(s, "%00") != NULL ? strlen(s) : MHD_http_unescape(s);
}

static struct MHD_Daemon *start(struct server *server, unsigned flags,
                                const struct os_address *address) {
  return MHD_start_daemon(
      flags, 0, NULL, NULL, handle, server, MHD_OPTION_SOCK_ADDR, address->at,
      MHD_OPTION_CLIENT_DISCIPLINE_LVL, 1, MHD_OPTION_CONNECTION_LIMIT,
      (unsigned)MOST_CONNECTIONS, MHD_OPTION_CONNECTION_TIMEOUT,
      (unsigned)MOST_SILENCE, MHD_OPTION_CONNECTION_MEMORY_LIMIT, MOST_HEAD,
      MHD_OPTION_UNESCAPE_CALLBACK, unescape, server,
      MHD_OPTION_NOTIFY_COMPLETED, completed, server,
      MHD_OPTION_NOTIFY_CONNECTION, notice, server, MHD_OPTION_END);
}

static struct server *check_server(lua_State *L) {
  struct server *server = luaL_checkudata(L, 1, SERVER);
  luaL_argcheck(L, server->daemons[0] != NULL, 1, "the server is closed");
  return server;
}

/* listen(port, most) -> server, or nil */
static int http_listen(lua_State *L) {
  lua_Integer port = luaL_optinteger(L, 1, 0);
  lua_Integer most = luaL_optinteger(L, 2, 64 * 1024 * 1024);
  struct os_address address;
  struct server *server;
  const union MHD_DaemonInfo *info;
  luaL_argcheck(L, port >= 0 && port <= 65535, 1, "no port");
  luaL_argcheck(L, most >= 1, 2, "a size above 0 expected");
  server = lua_newuserdatauv(L, sizeof *server, 0);
  memset(server, 0, sizeof *server);
  luaL_setmetatable(L, SERVER);
  server->most = (size_t)most;
  os_loopback(&address, 4, (uint16_t)port);
  server->daemons[0] = start(server, MHD_NO_FLAG, &address);
  if (server->daemons[0] == NULL)
    return 0;
  info = MHD_get_daemon_info(server->daemons[0], MHD_DAEMON_INFO_BIND_PORT);
  server->port = info != NULL ? info->port : (uint16_t)port;
  os_loopback(&address, 6, server->port);
  server->daemons[1] = start(server, MHD_USE_IPv6, &address);
  return 1;
}

/* server:port() -> integer */
static int server_port(lua_State *L) {
  lua_pushinteger(L, check_server(L)->port);
  return 1;
}

/* Waits until there is something to do, a second at most, and does it. */
static void run_once(struct server *server) {
  fd_set in, out, except;
  MHD_socket most = 0;
  struct timeval wait = {1, 0};
  uint64_t due, least = 1000;
  size_t i;
  FD_ZERO(&in);
  FD_ZERO(&out);
  FD_ZERO(&except);
  for (i = 0; i < 2 && server->daemons[i] != NULL; i++) {
    MHD_get_fdset(server->daemons[i], &in, &out, &except, &most);
    if (MHD_get_timeout64(server->daemons[i], &due) == MHD_YES && due < least)
      least = due;
  }
  wait.tv_sec = (int)(least / 1000);
  wait.tv_usec = (int)(least % 1000) * 1000;
  if (select((int)most + 1, &in, &out, &except, &wait) < 0) {
    FD_ZERO(&in); /* a signal: what is ready is found at the next turn */
    FD_ZERO(&out);
    FD_ZERO(&except);
  }
  for (i = 0; i < 2 && server->daemons[i] != NULL; i++)
    MHD_run_from_select(server->daemons[i], &in, &out, &except);
  hurry(server);
}

/* Whether replies are still on their way. */
static bool is_busy(const struct server *server) {
  return server->links != NULL;
}

/*
** server:serve({ gate =, answer = }, idle) -> "stop" | "idle" | "interrupted"
** Until one of the replies says so, nobody asked for anything in `idle`
** seconds, or Ctrl-C.
*/
static int server_serve(lua_State *L) {
  struct server *server = check_server(L);
  struct host_state *state = host_state_of(L);
  lua_Number idle = luaL_checknumber(L, 3);
  const char *why = NULL;
  int after = 0;
  luaL_checktype(L, 2, LUA_TTABLE);
  luaL_argcheck(L, server->L == NULL, 1, "the server is at work");
  lua_settop(L, 3);
  server->L = L;
  server->stop = false;
  server->last = time(NULL);
  while (why == NULL) {
    run_once(server);
    if (state->stop != STOP_NONE) {
      host_clear_stop(state);
      os_rearm_interrupt();
      why = "interrupted";
    } else if (server->stop) {
      if (!is_busy(server) || ++after > 3) /* the last reply goes out */
        why = "stop";
    } else if (difftime(time(NULL), server->last) > idle) {
      why = "idle";
    }
  }
  server->L = NULL;
  lua_pushstring(L, why);
  return 1;
}

static int server_close(lua_State *L) {
  struct server *server = luaL_checkudata(L, 1, SERVER);
  server->L = NULL;
  close_server(server);
  return 0;
}

static const luaL_Reg methods[] = {
    {"port", server_port},  {"serve", server_serve},   {"close", server_close},
    {"__gc", server_close}, {"__close", server_close}, {NULL, NULL}};

static const luaL_Reg httplib[] = {{"listen", http_listen}, {NULL, NULL}};

/* [-0, +1, e] */
int luaopen_wegmarke_http(lua_State *L) {
  luaL_newmetatable(L, SERVER);
  luaL_setfuncs(L, methods, 0);
  lua_pushvalue(L, -1);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_newlib(L, httplib);
  return 1;
}
