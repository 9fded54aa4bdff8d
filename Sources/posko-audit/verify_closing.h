/// The closings of one event: whose signature they have, and what came after.
#ifndef POSKO_AUDIT_VERIFY_CLOSING_H
#define POSKO_AUDIT_VERIFY_CLOSING_H

#include "closing.h"
#include "commands.h"
#include "journal.h"

struct closings {
    /// Of the last one.
    uint32_t number;
    uint64_t sequence;
    int64_t time_ms;
    uint8_t key[HASH_BYTES];
    uint8_t hash[HASH_BYTES];
    /// The event was opened again.
    bool is_open;
    /// What is wrong with any of them; the caller sets both.
    stream_complaint *complaint;
    void *context;
};

/// Looks at an entry of the event; with a key of the options only that one may have signed.
void closings_take(
    struct closings *closings,
    const struct journal_visit *visit,
    const struct options *options);

/// A line for an event that was closed: to be compared with what stands on paper.
void closings_print(
    FILE *out, const struct closings *closings, const char *stream, uint64_t last);

#endif
