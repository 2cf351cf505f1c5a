/*
** rescue.h - what is whole of a damaged database, in a new one.
*/
#ifndef STORE_RESCUE_H
#define STORE_RESCUE_H

#include "store/store.h"

/* What a rescue found. The list is malloc'ed; st_rescue_free. */
struct st_rescue {
  size_t rows;                 /* brought over */
  size_t lost;                 /* findings in all */
  struct st_finding *findings; /* the first of them */
  size_t count;
  size_t room;
};

/*
** Reads the file bytes[0..size), which may be damaged in any way, and makes
** a database of its whole rows at `to`, where nothing may be. Rows that are
** not whole, break a rule of the schema, or belong to such a row are listed
** in `*rescue`, what = "page" or "row". Fails with ST_NOT_OURS if
** nothing in the file is ours, with ST_NEWER if it is of a newer version,
** with ST_EXISTS if something is at `to`. `*rescue` is to be freed in any case.
** `to` NULL: nothing is kept of it, only told what a rescue would lose.
*/
enum st_code st_rescue(const void *bytes, size_t size, const char *to,
                       struct st_rescue *rescue, struct st_error *error);
void st_rescue_free(struct st_rescue *rescue);

#endif
