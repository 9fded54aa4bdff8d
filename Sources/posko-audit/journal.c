#include "journal.h"

#include <inttypes.h>
#include <sodium.h>
#include <string.h>

static bool check_row(
    const struct journal_place *place,
    const struct stored_entry *stored,
    uint8_t hash[HASH_BYTES],
    struct problem *problem) {
    uint64_t expected = place->sequence + 1;
    if (stored->sequence < 0 || (uint64_t)stored->sequence != expected) {
        return problem_is(
            problem, "it is missing; the next one is entry %" PRId64, stored->sequence);
    }
    if (stored->length > ENTRY_BYTES_MAX) {
        return problem_is(problem, "it has more bytes than an entry may have");
    }
    crypto_hash_sha256(hash, stored->bytes, stored->length);
    if (stored->hash_length != HASH_BYTES || memcmp(hash, stored->hash, HASH_BYTES) != 0) {
        return problem_is(problem, "its bytes do not have the hash that was stored with them");
    }
    return true;
}

static bool check_entry(
    const struct journal_place *place,
    const char *stream,
    const struct stored_entry *stored,
    const PJ(Entry) * entry,
    struct problem *problem) {
    if (strcmp(entry->stream, stream) != 0) {
        return problem_is(problem, "it is an entry of another stream, %s", entry->stream);
    }
    if (entry->sequence != place->sequence + 1) {
        return problem_is(problem, "entry %" PRIu64 " stands in its place", entry->sequence);
    }
    if (memcmp(entry->previous_hash.data, place->hash, HASH_BYTES) != 0) {
        return problem_is(
            problem, "it does not hold the hash of the entry before it; one was changed");
    }
    if (place->sequence > 0 && entry->time_ms < place->time_ms) {
        return problem_is(problem, "it is older than the entry before it");
    }
    if (entry->time_ms != stored->time_ms) {
        return problem_is(problem, "its column of the time differs from its bytes");
    }
    return true;
}

/// The request's name has to be new, or a repetition would find two answers.
static bool check_request(struct map *requests, const PJ(Entry) * entry, struct problem *problem) {
    bool was_there;
    uint64_t *sequence = map_put_text(requests, entry->request_id, &was_there);
    if (was_there) {
        return problem_is(problem, "it has the request id of entry %" PRIu64, *sequence);
    }
    *sequence = entry->sequence;
    return true;
}

/// Looks at the next entry and shows it.
static enum store_result step(
    struct journal_walk *walk,
    const struct stored_entry *stored,
    journal_visitor *visitor,
    void *context,
    struct problem *problem) {
    struct journal_place *place = &walk->place;
    uint8_t hash[HASH_BYTES];
    PJ(Entry) *entry = NULL;
    if (check_row(place, stored, hash, problem)) {
        entry = entry_open(stored->bytes, stored->length, problem);
    }
    if (entry == NULL) {
        return STORE_DAMAGED;
    }
    bool is_sound = check_entry(place, walk->stream, stored, entry, problem)
        && check_request(&walk->requests, entry, problem);
    if (is_sound) {
        struct journal_visit visit = {entry, stored, hash};
        visitor(context, &visit);
        place->sequence = entry->sequence;
        place->time_ms = entry->time_ms;
        memcpy(place->hash, hash, HASH_BYTES);
    }
    entry_free(entry);
    return is_sound ? STORE_FINE : STORE_DAMAGED;
}

enum store_result journal_go_on(
    struct store *store,
    struct journal_walk *walk,
    uint64_t last,
    journal_visitor *visitor,
    void *context,
    struct problem *problem) {
    struct journal_place *place = &walk->place;
    struct store_entries rows;
    struct stored_entry stored;
    walk->is_enough = false;
    enum store_result result
        = store_entries_open(store, &rows, walk->stream, place->sequence, problem);
    while (result == STORE_FINE && !walk->is_enough && (last == 0 || place->sequence < last)) {
        result = store_entries_next(&rows, &stored, problem);
        if (result == STORE_FINE) {
            result = step(walk, &stored, visitor, context, problem);
        }
    }
    store_entries_close(&rows);
    result = result == STORE_FINE ? STORE_END : result;
    place->is_whole = result == STORE_END;
    return result;
}

enum store_result journal_walk(
    struct store *store,
    const char *stream,
    uint64_t last,
    journal_visitor *visitor,
    void *context,
    struct journal_place *place,
    struct problem *problem) {
    struct journal_walk walk = {.stream = stream};
    enum store_result result = journal_go_on(store, &walk, last, visitor, context, problem);
    map_free(&walk.requests);
    *place = walk.place;
    return result;
}
