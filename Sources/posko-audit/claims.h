/// Who holds what over all streams, folded from the entries in the order in which they were
/// committed, and compared with the table that the server keeps.
#ifndef POSKO_AUDIT_CLAIMS_H
#define POSKO_AUDIT_CLAIMS_H

#include "entry.h"
#include "map.h"
#include "store.h"

/// A claim that was taken or given back by an entry.
struct claim_step {
    int64_t row;
    uint64_t sequence;
    /// Order within the entry: what is given back goes before what is taken.
    uint32_t place;
    uint32_t stream;
    uint32_t key;
    bool is_taken;
};

struct claims {
    struct claim_step *steps;
    size_t steps_capacity;
    size_t count;
    /// Names of streams, and `kind` and `key` of claims, by their number.
    char **streams;
    size_t streams_capacity;
    size_t stream_count;
    /// From `kind`, a line end and `key` to the claim's number.
    struct map keys;
};

void claims_begin_stream(struct claims *claims, const char *stream);

/// Notes what an entry of the stream that was begun last takes and gives back.
void claims_take(struct claims *claims, const PJ(Entry) * entry, int64_t row);

/// Folds what was noted and compares it with the table. Complaints name entries and never what is
/// claimed: the same hash stands for the same worker elsewhere.
enum store_result claims_compare(
    struct claims *claims,
    struct store *store,
    stream_complaint *complaint,
    void *context,
    size_t *held,
    struct problem *problem);

void claims_free(struct claims *claims);

#endif
