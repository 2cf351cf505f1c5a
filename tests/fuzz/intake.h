/*
** intake.h - what the targets of placement files share.
*/
#ifndef FUZZ_INTAKE_H
#define FUZZ_INTAKE_H

#include "fuzz.h"

/* Reads the bytes as a file of placements for the bundled model; `kind` is
** "long", "wide", "tally", "group", "" (the header decides) or "workbook" (the
** table that the bytes are as CSV, written as a workbook). */
void fuzz_intake(const char *kind, const uint8_t *data, size_t size);

#endif
