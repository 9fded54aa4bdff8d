/// Whose boxes the entries of all events have, compared with the table of their keys.
///
/// The keys lie outside of the chain, because a key that is forgotten is deleted for good.
#ifndef POSKO_AUDIT_PEOPLE_H
#define POSKO_AUDIT_PEOPLE_H

#include "entry.h"
#include "map.h"
#include "store.h"

/// Somebody whom an entry of an event names.
struct named_person {
    uint32_t stream;
    uint32_t number;
    /// The entry that did so and kept no record; 0 for none.
    uint64_t erased_by;
    bool has_keys;
};

struct people {
    struct named_person *persons;
    size_t persons_capacity;
    /// From the number of a stream and that of a person to the place in `persons`.
    struct map places;
    char **streams;
    size_t streams_capacity;
    size_t stream_count;
    struct map stream_numbers;
    /// Of the entry that is being looked at.
    uint64_t sequence;
};

/// What the table came to.
struct people_count {
    /// Rows, and people who have been erased.
    size_t keys;
    size_t erased;
    /// Rows of people whom no entry names: of a copy of keys that is newer than the journal.
    size_t strangers;
    /// There is no row, and somebody who should have one: a copy without keys.
    bool is_without_keys;
};

void people_begin_stream(struct people *people, const char *stream);

/// Notes whom an entry of the stream that was begun last names and erases.
void people_take(struct people *people, const PJ(Entry) * entry);

/// Compares what was noted with the table.
enum store_result people_compare(
    struct people *people,
    struct store *store,
    stream_complaint *complaint,
    void *context,
    struct people_count *count,
    struct problem *problem);

void people_free(struct people *people);

#endif
