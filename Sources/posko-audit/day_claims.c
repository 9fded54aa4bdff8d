#include "day_parts.h"

#include <stdlib.h>
#include <string.h>

// What an entry takes and gives back follows from its facts. So the journal says it twice, and one
// of the two cannot be changed without the other. Keys are hashes that only the server can make;
// that of a card stands in its details, those of workers have to be the same each time.

static void add(struct due_claims *due, bool is_worker, const uint8_t key[HASH_BYTES]) {
    struct due_claim *claim = DAY_ADD(due->items, due->capacity, due->count);
    claim->is_worker = is_worker;
    memcpy(claim->key, key, HASH_BYTES);
}

void due_identity(struct due_claims *due, const struct card *card) {
    if (card->has_claim) {
        add(due, false, card->claim);
    }
}

/// The key of the next claim of a worker that the entry takes; NULL when there is none.
static const uint8_t *next_worker(struct day *day) {
    while (day->next_claim < day->entry->n_acquired) {
        const PJ(Claim) *claim = day->entry->acquired[day->next_claim++];
        if (claim_is_worker(claim)) {
            return claim->key.data;
        }
    }
    return NULL;
}

/// The same worker and programme has the same key all day, and no other has it.
static bool is_key_of(
    struct day *day, uint32_t number, enum programme programme, const uint8_t *key) {
    struct person *person = &day->persons[number - 1];
    bool was_there;
    uint64_t *whose = map_put(&day->worker_keys, key, HASH_BYTES, &was_there);
    uint64_t wanted = (uint64_t)number * PROGRAMMES + programme;
    if (was_there && *whose != wanted) {
        // Somebody who was erased and came again has a new number and the old NIK.
        const struct person *other = &day->persons[*whose / PROGRAMMES - 1];
        if (!other->is_erased || *whose % PROGRAMMES != programme) {
            return false;
        }
    }
    *whose = wanted;
    if (person->has_key[programme]) {
        return memcmp(person->keys[programme], key, HASH_BYTES) == 0;
    }
    person->has_key[programme] = true;
    memcpy(person->keys[programme], key, HASH_BYTES);
    return true;
}

void take_workers(struct day *day, struct card *card, uint32_t person) {
    if (person == 0 || person > day->person_count) {
        return;
    }
    for (size_t index = 0; index < card->programme_count; index++) {
        const uint8_t *key = next_worker(day);
        if (key == NULL) {
            broken(day, "a worker's claim is missing for person %u", person);
            return;
        }
        if (!is_key_of(day, person, card->order[index], key)) {
            broken(day, "the claim of person %u has the key of another", person);
        }
        memcpy(card->held[card->held_count++], key, HASH_BYTES);
    }
}

void give_workers_back(struct day *day, struct card *card) {
    for (size_t index = 0; index < card->held_count; index++) {
        add(&day->due_given_back, true, card->held[index]);
    }
    card->held_count = 0;
}

static int compare_claims(const void *left, const void *right) {
    const struct due_claim *one = left;
    const struct due_claim *other = right;
    int order = memcmp(one->key, other->key, HASH_BYTES);
    return order != 0 ? order : one->is_worker - other->is_worker;
}

/// Whether the claims are those that were due, in any order; without those of workers where the
/// facts have taken them already.
static bool is_settled(
    struct due_claims *due, PJ(Claim) * *claims, size_t count, bool with_workers) {
    struct due_claims said = {0};
    for (size_t index = 0; index < count; index++) {
        bool is_worker = claim_is_worker(claims[index]);
        if (with_workers || !is_worker) {
            add(&said, is_worker, claims[index]->key.data);
        }
    }
    bool is_same = said.count == due->count;
    if (is_same && said.count > 0) {
        qsort(due->items, due->count, sizeof *due->items, compare_claims);
        qsort(said.items, said.count, sizeof *said.items, compare_claims);
        for (size_t index = 0; index < said.count; index++) {
            is_same = is_same && compare_claims(&due->items[index], &said.items[index]) == 0;
        }
    }
    free(said.items);
    return is_same;
}

void settle_claims(struct day *day) {
    const PJ(Entry) *entry = day->entry;
    bool is_left = next_worker(day) != NULL;
    bool is_taken = is_settled(&day->due_taken, entry->acquired, entry->n_acquired, false);
    bool is_given_back
        = is_settled(&day->due_given_back, entry->released, entry->n_released, true);
    if (is_left || !is_taken || !is_given_back) {
        broken(day, "the claims are not those of what happened");
    }
    day->due_taken.count = 0;
    day->due_given_back.count = 0;
}
