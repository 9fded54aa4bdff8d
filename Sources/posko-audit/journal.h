/// A stream of a journal, entry by entry, against its chain.
#ifndef POSKO_AUDIT_JOURNAL_H
#define POSKO_AUDIT_JOURNAL_H

#include "entry.h"
#include "map.h"
#include "store.h"

/// Where a walk has come to.
struct journal_place {
    /// Of the last entry that verified; 0 when there was none.
    uint64_t sequence;
    uint8_t hash[HASH_BYTES];
    int64_t time_ms;
    /// The walk came to its end.
    bool is_whole;
};

/// What is told of every entry that verified, in order.
struct journal_visit {
    const PJ(Entry) * entry;
    const struct stored_entry *stored;
    const uint8_t *hash;
};
typedef void journal_visitor(void *context, const struct journal_visit *visit);

/// A walk that can stop between two entries and go on, also after a pause of the store.
struct journal_walk {
    const char *stream;
    struct journal_place place;
    /// By their names, the entry that each request has.
    struct map requests;
    /// To be set by a visitor: the walk stops after this entry.
    bool is_enough;
};

/// Begins or goes on, up to `last`, to the end, or until it is enough; answers as `journal_walk`.
enum store_result journal_go_on(
    struct store *store,
    struct journal_walk *walk,
    uint64_t last,
    journal_visitor *visitor,
    void *context,
    struct problem *problem);

/// Walks over the entries of a stream up to `last`, or over all of them when it is 0, and stops at
/// the first that does not verify:
///
/// sequences go up from 1 by one; the stored hash is SHA-256 over the stored bytes; the bytes are
/// an entry; what stands in the columns stands in the bytes; each holds the hash of the one before;
/// time does not run backwards; no request id is there twice.
///
/// Answers STORE_END when all of it verifies; STORE_DAMAGED when entry `place->sequence + 1` does
/// not; STORE_UNREADABLE when that could not be found out.
enum store_result journal_walk(
    struct store *store,
    const char *stream,
    uint64_t last,
    journal_visitor *visitor,
    void *context,
    struct journal_place *place,
    struct problem *problem);

#endif
