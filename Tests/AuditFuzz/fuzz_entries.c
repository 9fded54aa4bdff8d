// Entries as they are stored, one after the other, each behind its length (four bytes, the lowest
// first): decoded without regard to the chain, folded, counted and printed. Those of the staff are
// folded by themselves.

#include "fuzz.h"

#include "closing.h"
#include "day.h"
#include "figures.h"
#include "people.h"
#include "staff.h"
#include "words.h"

#include <string.h>

static void print(const PJ(Entry) * entry) {
    if (entry->rejection != NULL) {
        words_print_rejection(nowhere(), entry->rejection);
    }
    for (size_t index = 0; index < entry->n_facts; index++) {
        const PJ(Fact) *fact = entry->facts[index];
        words_print_fact(nowhere(), fact);
        if (fact->kind_case == FACT(EVENT_CLOSED)) {
            fputs(closing_is_signed(entry, fact->event_closed) ? "signed" : "", nowhere());
        }
    }
    for (size_t index = 0; index < entry->n_staff_facts; index++) {
        words_print_staff_fact(nowhere(), entry->staff_facts[index]);
    }
}

static void complain(void *context, const char *stream, const struct problem *problem) {
    (void)context;
    fprintf(nowhere(), "%s: %s\n", stream, problem->text);
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

static void check_people(const struct day *day) {
    for (size_t index = 0; index < day->person_count; index++) {
        const struct person *person = &day->persons[index];
        if (person->registration > day->registration_count
            || (person->is_record_kept && !person->is_erased)) {
            abort();
        }
    }
    for (size_t index = 0; index < day->card_count; index++) {
        if (day->cards[index].held_count > 2 * PROGRAMMES) {
            abort();
        }
    }
}

static void check_staff(const struct staff *staff) {
    size_t admins = 0;
    for (size_t index = 0; index < staff->account_numbers.count; index++) {
        const struct account *account = &staff->accounts[index];
        admins += account->is_admin && !account->is_revoked;
    }
    if (admins != staff->admins) {
        abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    struct day day = {0};
    struct staff staff = {.complaint = complain};
    struct people people = {0};
    people_begin_stream(&people, "fuzz");
    struct problem problem;
    while (length >= 4) {
        size_t size = (size_t)bytes[0] | (size_t)bytes[1] << 8 | (size_t)bytes[2] << 16;
        bytes += 4;
        length -= 4;
        size = size < length ? size : length;
        PJ(Entry) *entry = entry_open(bytes, size, &problem);
        if (entry != NULL) {
            print(entry);
            if (stream_is_staff(entry->stream)) {
                staff_take(&staff, entry);
            } else {
                day_take(&day, entry);
                people_take(&people, entry);
            }
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
        check_people(&day);
        json_decref(figures);
    }
    check_staff(&staff);
    day_free(&day);
    staff_free(&staff);
    people_free(&people);
    return 0;
}
