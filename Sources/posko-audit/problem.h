/// What is wrong with something that was read, in words that name no person.
#ifndef POSKO_AUDIT_PROBLEM_H
#define POSKO_AUDIT_PROBLEM_H

#include <stdbool.h>

struct problem {
    char text[240];
};

/// Writes the words and answers false, so that a check can `return problem_is(...)`.
///
/// What comes from a file goes in as a number or as a word that was checked, never as free text.
__attribute__((format(printf, 2, 3))) bool problem_is(
    struct problem *problem, const char *format, ...);

/// Called back with each thing that is wrong in a stream.
typedef void stream_complaint(
    void *context, const char *stream, const struct problem *problem);

#endif
