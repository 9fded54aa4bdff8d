#include "claims.h"

#include "memory.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// The longest kind of a claim, "worker".
enum { CLAIM_KIND_BYTES = 6 };

/// Who holds a claim while steps are folded.
struct holder {
    bool is_held;
    /// The table has a row for it.
    bool is_in_table;
    uint32_t stream;
    uint64_t sequence;
};

struct fold {
    const struct claims *claims;
    struct holder *holders;
    stream_complaint *complaint;
    void *context;
};

/// The kind, a line end and the hash.
struct claim_key {
    uint8_t bytes[CLAIM_KIND_BYTES + 1 + HASH_BYTES];
    size_t length;
};

/// False when no entry can have such a claim.
static bool write_key(
    struct claim_key *written, const char *kind, const uint8_t *key, size_t length) {
    size_t kind_length = strlen(kind);
    if (kind_length > CLAIM_KIND_BYTES || length != HASH_BYTES) {
        return false;
    }
    memcpy(written->bytes, kind, kind_length);
    written->bytes[kind_length] = '\n';
    memcpy(written->bytes + kind_length + 1, key, length);
    written->length = kind_length + 1 + length;
    return true;
}

void claims_begin_stream(struct claims *claims, const char *stream) {
    claims->streams = memory_grow(
        claims->streams,
        &claims->streams_capacity,
        claims->stream_count + 1,
        sizeof *claims->streams);
    claims->streams[claims->stream_count++] = memory_copy(stream);
}

static void note(
    struct claims *claims, const PJ(Claim) * claim, const struct claim_step *step) {
    bool was_there;
    struct claim_key key;
    if (!write_key(&key, claim->kind, claim->key.data, claim->key.len)) {
        return;
    }
    uint64_t *number = map_put(&claims->keys, key.bytes, key.length, &was_there);
    if (!was_there) {
        *number = claims->keys.count - 1;
    }
    claims->steps = memory_grow(
        claims->steps, &claims->steps_capacity, claims->count + 1, sizeof *claims->steps);
    claims->steps[claims->count] = *step;
    claims->steps[claims->count].key = (uint32_t)*number;
    claims->count++;
}

void claims_take(struct claims *claims, const PJ(Entry) * entry, int64_t row) {
    struct claim_step step = {
        .row = row,
        .sequence = entry->sequence,
        .stream = (uint32_t)(claims->stream_count - 1),
    };
    for (size_t index = 0; index < entry->n_released; index++, step.place++) {
        note(claims, entry->released[index], &step);
    }
    step.is_taken = true;
    for (size_t index = 0; index < entry->n_acquired; index++, step.place++) {
        note(claims, entry->acquired[index], &step);
    }
}

/// Rows are in the order of their commits, whichever stream they are of.
static int compare_steps(const void *left, const void *right) {
    const struct claim_step *one = left;
    const struct claim_step *other = right;
    if (one->row != other->row) {
        return one->row < other->row ? -1 : 1;
    }
    return one->place < other->place ? -1 : one->place > other->place;
}

static void fold_step(struct fold *fold, const struct claim_step *step) {
    struct holder *holder = &fold->holders[step->key];
    const char *stream = fold->claims->streams[step->stream];
    struct problem problem;
    if (!step->is_taken) {
        if (!holder->is_held || holder->stream != step->stream) {
            problem_is(
                &problem,
                "entry %" PRIu64 ": it gives back a claim that it does not hold",
                step->sequence);
            fold->complaint(fold->context, stream, &problem);
        } else {
            holder->is_held = false;
        }
        return;
    }
    if (holder->is_held) {
        problem_is(
            &problem,
            "entry %" PRIu64 ": it takes a claim that entry %" PRIu64 " of %s holds",
            step->sequence,
            holder->sequence,
            fold->claims->streams[holder->stream]);
        fold->complaint(fold->context, stream, &problem);
    }
    *holder = (struct holder){true, false, step->stream, step->sequence};
}

static void compare_row(struct fold *fold, const struct stored_claim *row) {
    struct claim_key key;
    const uint64_t *number = NULL;
    if (write_key(&key, row->kind, row->key, row->key_length)) {
        number = map_find(&fold->claims->keys, key.bytes, key.length);
    }
    struct problem problem;
    struct holder *holder = number == NULL ? NULL : &fold->holders[*number];
    if (holder == NULL || !holder->is_held) {
        problem_is(
            &problem,
            "the table of claims says that entry %" PRId64 " holds one, but no entry does",
            row->sequence);
        fold->complaint(fold->context, row->stream, &problem);
        return;
    }
    holder->is_in_table = true;
    const char *stream = fold->claims->streams[holder->stream];
    bool is_same = strcmp(stream, row->stream) == 0 && row->sequence >= 0
        && (uint64_t)row->sequence == holder->sequence;
    if (!is_same) {
        problem_is(
            &problem,
            "entry %" PRIu64 ": the table of claims gives its claim to another entry",
            holder->sequence);
        fold->complaint(fold->context, stream, &problem);
    }
}

static enum store_result compare_table(
    struct fold *fold, struct store *store, struct problem *problem) {
    struct store_entries rows;
    struct stored_claim row;
    enum store_result result = store_claims_open(store, &rows, problem);
    while (result == STORE_FINE) {
        result = store_claims_next(&rows, &row, problem);
        if (result == STORE_FINE) {
            compare_row(fold, &row);
        }
    }
    store_entries_close(&rows);
    return result;
}

enum store_result claims_compare(
    struct claims *claims,
    struct store *store,
    stream_complaint *complaint,
    void *context,
    size_t *held,
    struct problem *problem) {
    size_t capacity = 0;
    struct fold fold = {
        claims,
        memory_grow(NULL, &capacity, claims->keys.count + 1, sizeof *fold.holders),
        complaint,
        context,
    };
    if (claims->count > 0) {
        qsort(claims->steps, claims->count, sizeof *claims->steps, compare_steps);
    }
    for (size_t index = 0; index < claims->count; index++) {
        fold_step(&fold, &claims->steps[index]);
    }
    enum store_result result = compare_table(&fold, store, problem);
    *held = 0;
    for (size_t index = 0; index < claims->keys.count; index++) {
        const struct holder *holder = &fold.holders[index];
        *held += holder->is_held;
        if (holder->is_held && !holder->is_in_table && result == STORE_END) {
            struct problem missing;
            problem_is(
                &missing,
                "entry %" PRIu64 ": the table of claims lacks one that it holds",
                holder->sequence);
            complaint(context, claims->streams[holder->stream], &missing);
        }
    }
    free(fold.holders);
    return result;
}

void claims_free(struct claims *claims) {
    for (size_t index = 0; index < claims->stream_count; index++) {
        free(claims->streams[index]);
    }
    free(claims->streams);
    free(claims->steps);
    map_free(&claims->keys);
    *claims = (struct claims){0};
}
