#include "day_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What an entry takes and gives back follows from its facts. So the journal says it twice, and one
// of the two cannot be changed without the other.

static void add(struct due_claims *due, const char *kind, const char *key, const char *more) {
    size_t capacity = 0;
    size_t length = strlen(kind) + strlen(key) + strlen(more) + 3;
    char *text = memory_grow(NULL, &capacity, length, 1);
    snprintf(text, length, "%s\n%s%s%s", kind, key, more[0] == '\0' ? "" : "/", more);
    *DAY_ADD(due->items, due->capacity, due->count) = text;
}

void due_identity(struct due_claims *due, const struct card *card) {
    if (card->serial != NULL) {
        add(due, "card", card->serial, "");
    } else if (card->kpj != NULL) {
        add(due, "card", card->kpj, card->programmes);
    }
}

void due_worker(struct due_claims *due, const char *nik, const char *programmes) {
    if (nik[0] == '\0') {
        return;
    }
    char words[PROGRAMME_BYTES];
    snprintf(words, sizeof words, "%s", programmes);
    char *rest = NULL;
    char *word = strtok_r(words, "+", &rest);
    while (word != NULL) {
        add(due, "worker", nik, word);
        word = strtok_r(NULL, "+", &rest);
    }
}

void due_clear(struct due_claims *due) {
    for (size_t index = 0; index < due->count; index++) {
        free(due->items[index]);
    }
    due->count = 0;
}

static int compare_texts(const void *left, const void *right) {
    return strcmp(*(char *const *)left, *(char *const *)right);
}

static bool is_settled(struct due_claims *due, PJ(Claim) * *claims, size_t count) {
    if (count != due->count) {
        return false;
    }
    if (count == 0) {
        return true;
    }
    struct due_claims said = {0};
    for (size_t index = 0; index < count; index++) {
        add(&said, claims[index]->kind, claims[index]->key, "");
    }
    qsort(due->items, count, sizeof *due->items, compare_texts);
    qsort(said.items, count, sizeof *said.items, compare_texts);
    bool is_same = true;
    for (size_t index = 0; index < count; index++) {
        is_same = is_same && strcmp(due->items[index], said.items[index]) == 0;
    }
    due_clear(&said);
    free(said.items);
    return is_same;
}

void settle_claims(struct day *day, const PJ(Entry) * entry) {
    if (!is_settled(&day->due_taken, entry->acquired, entry->n_acquired)
        || !is_settled(&day->due_given_back, entry->released, entry->n_released)) {
        broken(day, "the claims are not those of what happened");
    }
    due_clear(&day->due_taken);
    due_clear(&day->due_given_back);
}
