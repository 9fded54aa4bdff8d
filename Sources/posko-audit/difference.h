/// Two summaries, figure by figure.
#ifndef POSKO_AUDIT_DIFFERENCE_H
#define POSKO_AUDIT_DIFFERENCE_H

#include "problem.h"

#include <jansson.h>
#include <stdint.h>
#include <stdio.h>

/// A summary as `posko summary --json` prints it.
struct summary {
    /// To be given back with json_decref.
    json_t *figures;
    const char *event;
    uint64_t sequence;
};

/// Reads what is text of JSON; false with the problem when it is no summary.
bool summary_parse(
    const char *text, size_t length, struct summary *summary, struct problem *problem);

/// Prints a line for every figure in which the two differ, and answers how many there are.
/// Stations and groups are compared by what they are of, not by their place; people by finding are
/// not compared.
size_t difference_print(FILE *out, const json_t *audit, const json_t *server);

#endif
