#include "entry.h"

#include "check.h"
#include "text.h"
#include "wire.h"

#include <stdlib.h>
#include <string.h>

/// A message of two bytes takes fifty when it is decoded, so the memory has a limit of its own.
static void *allocate(void *left, size_t size) {
    size_t *bytes = left;
    if (size > *bytes) {
        return NULL;
    }
    *bytes -= size;
    return malloc(size);
}

static void release(void *left, void *memory) {
    (void)left;
    free(memory);
}

ProtobufCAllocator entry_allocator(size_t *left) {
    return (ProtobufCAllocator){allocate, release, left};
}

static bool is_request_id(const char *text) {
    size_t length = strlen(text);
    const char *allowed
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-";
    return length >= 1 && length <= 64 && strspn(text, allowed) == length;
}

static bool check_claims(PJ(Claim) * *claims, size_t count, struct problem *problem) {
    for (size_t index = 0; index < count; index++) {
        const char *wrong = check_claim(claims[index]);
        if (wrong != NULL) {
            return problem_is(problem, "its claim %zu %s", index + 1, wrong);
        }
    }
    return true;
}

static bool check_rejected(const PJ(Entry) * entry, struct problem *problem) {
    const char *wrong = check_rejection(entry->rejection);
    if (wrong != NULL) {
        return problem_is(problem, "its rejection %s", wrong);
    }
    return entry->rejection->personal == NULL || !stream_is_staff(entry->stream)
        || problem_is(problem, "its rejection has a box, and the staff's stream has none");
}

static bool check_outcome(const PJ(Entry) * entry, struct problem *problem) {
    size_t of_event = entry->n_facts + entry->n_acquired + entry->n_released;
    if (stream_is_staff(entry->stream) ? of_event > 0 : entry->n_staff_facts > 0) {
        return problem_is(problem, "its facts or claims belong to another kind of stream");
    }
    if (entry->rejection != NULL) {
        if (of_event > 0 || entry->n_staff_facts > 0) {
            return problem_is(problem, "its rejection stands beside facts or claims");
        }
        return check_rejected(entry, problem);
    }
    for (size_t index = 0; index < entry->n_facts; index++) {
        const char *wrong = check_fact(entry->facts[index]);
        if (wrong != NULL) {
            return problem_is(problem, "its fact %zu %s", index + 1, wrong);
        }
    }
    for (size_t index = 0; index < entry->n_staff_facts; index++) {
        const char *wrong = check_staff_fact(entry->staff_facts[index]);
        if (wrong != NULL) {
            return problem_is(problem, "its fact %zu %s", index + 1, wrong);
        }
    }
    return check_claims(entry->acquired, entry->n_acquired, problem)
        && check_claims(entry->released, entry->n_released, problem);
}

static bool check(const PJ(Entry) * entry, struct problem *problem) {
    if (!stream_is_named(entry->stream)) {
        return problem_is(problem, "its stream is neither an event's code nor the staff's");
    }
    if (entry->sequence == 0 || entry->sequence > INT64_MAX) {
        return problem_is(problem, "its sequence is not a number from 1");
    }
    if (!is_request_id(entry->request_id)) {
        return problem_is(problem, "its request_id is not a request's name");
    }
    if (entry->previous_hash.len != HASH_BYTES || entry->command_digest.len != HASH_BYTES) {
        return problem_is(problem, "one of its digests does not have 32 bytes");
    }
    return check_outcome(entry, problem);
}

PJ(Entry) * entry_open(const uint8_t *bytes, size_t length, struct problem *problem) {
    if (length > ENTRY_BYTES_MAX) {
        problem_is(problem, "it has more bytes than an entry may have");
        return NULL;
    }
    if (!wire_check(&posko__journal__v1__entry__descriptor, bytes, length, problem)) {
        return NULL;
    }
    size_t left = ENTRY_MEMORY_MAX;
    ProtobufCAllocator allocator = entry_allocator(&left);
    PJ(Entry) *entry = posko__journal__v1__entry__unpack(&allocator, length, bytes);
    if (entry == NULL) {
        problem_is(problem, "its bytes are not an entry, or more than can be read");
        return NULL;
    }
    if (!check(entry, problem)) {
        entry_free(entry);
        return NULL;
    }
    return entry;
}

void entry_free(PJ(Entry) * entry) {
    size_t left = 0;
    ProtobufCAllocator allocator = entry_allocator(&left);
    posko__journal__v1__entry__free_unpacked(entry, &allocator);
}
