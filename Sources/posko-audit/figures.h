/// The organizers' totals of a day, in the shape of `posko summary --json`.
#ifndef POSKO_AUDIT_FIGURES_H
#define POSKO_AUDIT_FIGURES_H

#include "day.h"

#include <jansson.h>
#include <stdio.h>

/// The figures as posko.v1.GetSummaryResponse in proto3's JSON: names in lowerCamelCase, 64-bit
/// numbers as strings, what there is no figure for is left out. To be given back with json_decref.
json_t *figures_of(const char *stream, const struct day *day, uint64_t sequence);

/// The same as a table for people.
void figures_print(FILE *out, const struct day *day, const json_t *figures);

#endif
