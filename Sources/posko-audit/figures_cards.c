#include "figures_parts.h"

#include "memory.h"

#include <stdlib.h>
#include <string.h>

struct card_counts {
    uint64_t states[CARD_STATES];
    uint64_t listed;
    uint64_t received;
    uint64_t refused;
    uint64_t by_proxy;
    uint64_t reversed;
};

static void count(struct card_counts *counts, const struct card *card) {
    counts->listed++;
    counts->states[card->state]++;
    counts->received += card->was_received;
    counts->refused += card->is_refused;
    counts->by_proxy += card->is_by_proxy;
    counts->reversed += card->reversals;
}

/// Two programmes at most, so there are few groups.
enum { GROUPS_MAX = 16 };
struct group {
    const struct card *first;
    struct card_counts counts;
};

static int compare_groups(const void *left, const void *right) {
    const struct card *one = ((const struct group *)left)->first;
    const struct card *other = ((const struct group *)right)->first;
    int order = strcmp(one->programmes, other->programmes);
    return order != 0 ? order : one->is_village_csr - other->is_village_csr;
}

static json_t *group_of(const struct group *group) {
    json_t *object = json_object();
    // A card without a programme has none in proto3's JSON either.
    if (group->first->programmes[0] != '\0') {
        json_object_set_new(object, "programme", json_string(group->first->programmes));
    }
    const char *funding = group->first->is_village_csr ? "village_csr" : "regency";
    json_object_set_new(object, "funding", json_string(funding));
    put(object, "listed", group->counts.listed);
    put(object, "received", group->counts.received);
    put(object, "handedOver", group->counts.states[CARD_HANDED_OVER]);
    put(object, "inStock", group->counts.states[CARD_IN_STOCK]);
    return object;
}

static json_t *groups_of(const struct day *day) {
    struct group groups[GROUPS_MAX];
    size_t group_count = 0;
    for (size_t index = 0; index < day->card_count; index++) {
        const struct card *card = &day->cards[index];
        size_t place = 0;
        while (place < group_count
            && (strcmp(groups[place].first->programmes, card->programmes) != 0
                || groups[place].first->is_village_csr != card->is_village_csr)) {
            place++;
        }
        if (place == GROUPS_MAX) {
            continue;
        }
        if (place == group_count) {
            groups[group_count++] = (struct group){.first = card};
        }
        count(&groups[place].counts, card);
    }
    qsort(groups, group_count, sizeof *groups, compare_groups);
    json_t *array = json_array();
    for (size_t index = 0; index < group_count; index++) {
        json_array_append_new(array, group_of(&groups[index]));
    }
    return array;
}

json_t *figures_cards(const struct day *day) {
    struct card_counts counts = {0};
    for (size_t index = 0; index < day->card_count; index++) {
        count(&counts, &day->cards[index]);
    }
    json_t *object = json_object();
    put(object, "listed", counts.listed);
    put(object, "received", counts.received);
    put(object, "handedOver", counts.states[CARD_HANDED_OVER]);
    put(object, "spoiled", counts.states[CARD_SPOILED]);
    put(object, "returned", counts.states[CARD_RETURNED]);
    put(object, "forwarded", counts.states[CARD_FORWARDED]);
    put(object, "inStock", counts.states[CARD_IN_STOCK]);
    put(object, "refused", counts.refused);
    put(object, "byProxy", counts.by_proxy);
    put(object, "reversed", counts.reversed);
    json_object_set_new(object, "groups", groups_of(day));
    return object;
}

static int compare_owners(const void *left, const void *right) {
    uint32_t one = *(const uint32_t *)left;
    uint32_t other = *(const uint32_t *)right;
    return one < other ? -1 : one > other;
}

uint64_t workers_covered(const struct day *day) {
    uint32_t *owners = NULL;
    size_t capacity = 0;
    size_t owner_count = 0;
    for (size_t index = 0; index < day->card_count; index++) {
        if (day->cards[index].state == CARD_HANDED_OVER) {
            *DAY_ADD(owners, capacity, owner_count) = day->cards[index].owner;
        }
    }
    uint64_t workers = 0;
    if (owner_count > 0) {
        qsort(owners, owner_count, sizeof *owners, compare_owners);
    }
    for (size_t index = 0; index < owner_count; index++) {
        workers += index == 0 || owners[index - 1] != owners[index];
    }
    free(owners);
    return workers;
}
