/*
** branch.h - trying many points of one long run without beginning anew.
**
** The run goes through once with all the memory it wants. At each point a
** child is split off from it in which memory fails there, once, and another
** in which it fails from there on. A child goes on to the end of the run, sees
** what it left, and ends; then the files are as they were, and the run goes
** on to the next point.
*/
#ifndef FAULT_BRANCH_H
#define FAULT_BRANCH_H

#include <stdbool.h>

/* Before the run: the folder (of plain files) that the run writes to and
** that may not be there yet; one beside it that branches may use. */
void branch_begin(const char *folder, const char *keep);

/* At the n-th point. Returns 0 to the run itself once its children have
** ended; in a child 1 if memory fails once, 2 if it fails from now on. A
** child has `seconds` to end. */
int branch_at(long n, unsigned seconds);

/* Whether this is a child; it must end by _exit, with 0 if all was well. */
bool branch_is_child(void);

/* After the run: how many children ended otherwise. */
int branch_end(void);

#endif
