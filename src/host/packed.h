/*
** packed.h - the files of lua/, models/ and scripts/ inside the program.
** build/gen/packed.c, which src/host/pack.lua writes, defines them.
*/
#ifndef HOST_PACKED_H
#define HOST_PACKED_H

#include <stddef.h>

struct host_packed {
  const char *path; /* such as "lua/wegmarke/cli/main.lua" */
  const unsigned char *bytes;
  size_t size;
  const unsigned char *code; /* of a module: compiled at build time; or NULL */
  size_t code_size;
};

/* Sorted by path, byte by byte. */
extern const struct host_packed host_packed_files[];
extern const size_t host_packed_count;

#endif
