// Entries as they are stored, one after the other, each behind its length (four bytes, the lowest
// first): decoded without regard to the chain, folded, counted and printed.

#include "fuzz.h"

#include "day.h"
#include "figures.h"
#include "words.h"

#include <string.h>

static void print(const PJ(Entry) * entry) {
    if (entry->rejection != NULL) {
        words_print_rejection(nowhere(), entry->rejection);
    }
    for (size_t index = 0; index < entry->n_facts; index++) {
        words_print_fact(nowhere(), entry->facts[index]);
    }
}

/// What has to hold of any day, also of one that could not have been.
static void check(const struct day *day, const json_t *figures) {
    const json_t *visits = json_object_get(figures, "visits");
    json_int_t parts = 0;
    static const char *const names[] = {"inside", "finished", "missed", "left"};
    for (int index = 0; index < 4; index++) {
        parts += json_integer_value(json_object_get(visits, names[index]));
    }
    json_int_t all = json_integer_value(json_object_get(visits, "checkedIn"));
    if (parts + (json_int_t)day->between != all) {
        abort();
    }
    const json_t *cards = json_object_get(figures, "cards");
    static const char *const places[]
        = {"handedOver", "spoiled", "returned", "forwarded", "inStock"};
    json_int_t received = 0;
    for (int index = 0; index < 5; index++) {
        received += json_integer_value(json_object_get(cards, places[index]));
    }
    if (received != json_integer_value(json_object_get(cards, "received"))) {
        abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    struct day day = {0};
    struct problem problem;
    while (length >= 4) {
        size_t size = (size_t)bytes[0] | (size_t)bytes[1] << 8 | (size_t)bytes[2] << 16;
        bytes += 4;
        length -= 4;
        size = size < length ? size : length;
        PJ(Entry) *entry = entry_open(bytes, size, &problem);
        if (entry != NULL) {
            print(entry);
            day_take(&day, entry);
            entry_free(entry);
        }
        bytes += size;
        length -= size;
    }
    if (day.is_created) {
        json_t *figures = figures_of("fuzz", &day, 1);
        json_dumpf(figures, nowhere(), JSON_COMPACT);
        figures_print(nowhere(), &day, figures);
        check(&day, figures);
        json_decref(figures);
    }
    day_free(&day);
    return 0;
}
