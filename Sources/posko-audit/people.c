#include "people.h"

#include "memory.h"
#include "sealed.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct place_key {
    uint32_t stream;
    uint32_t number;
};

struct comparison {
    struct people *people;
    stream_complaint *complaint;
    void *context;
    /// Keys of people whom no entry names: of a copy of keys that is newer than the journal.
    size_t strangers;
    size_t keys;
};

void people_begin_stream(struct people *people, const char *stream) {
    people->streams = memory_grow(
        people->streams,
        &people->streams_capacity,
        people->stream_count + 1,
        sizeof *people->streams);
    bool was_there;
    *map_put_text(&people->stream_numbers, stream, &was_there) = people->stream_count;
    people->streams[people->stream_count++] = memory_copy(stream);
}

static struct named_person *name(struct people *people, uint32_t number) {
    struct place_key key = {(uint32_t)(people->stream_count - 1), number};
    bool was_there;
    uint64_t *place = map_put(&people->places, &key, sizeof key, &was_there);
    if (!was_there) {
        *place = people->places.count - 1;
        people->persons = memory_grow(
            people->persons,
            &people->persons_capacity,
            people->places.count,
            sizeof *people->persons);
        people->persons[*place]
            = (struct named_person){.stream = key.stream, .number = key.number};
    }
    return &people->persons[*place];
}

static void look_at_box(void *context, const PJ(Sealed) * box) {
    name(context, box->person);
}

static void look_at_erased(struct people *people, const PJ(PersonErased) * erased) {
    struct named_person *person = name(people, erased->person);
    for (size_t index = 0;; index++) {
        if (!erased->record_kept) {
            person->erased_by = people->sequence;
        }
        if (index == erased->n_also) {
            return;
        }
        person = name(people, erased->also[index]);
    }
}

void people_take(struct people *people, const PJ(Entry) * entry) {
    people->sequence = entry->sequence;
    sealed_each(&entry->base, look_at_box, people);
    for (size_t index = 0; index < entry->n_facts; index++) {
        const PJ(Fact) *fact = entry->facts[index];
        if (fact->kind_case == FACT(PERSON_ERASED)) {
            look_at_erased(people, fact->person_erased);
        } else if (fact->kind_case == FACT(PERSON_RESTRICTED)) {
            name(people, fact->person_restricted->person);
        } else if (fact->kind_case == FACT(RECORD_READ)) {
            for (size_t each = 0; each < fact->record_read->n_people; each++) {
                name(people, fact->record_read->people[each]);
            }
        }
    }
}

static struct named_person *find(struct people *people, const struct stored_person *row) {
    const uint64_t *stream = map_find_text(&people->stream_numbers, row->stream);
    if (stream == NULL || row->person < 1 || row->person > UINT32_MAX) {
        return NULL;
    }
    struct place_key key = {(uint32_t)*stream, (uint32_t)row->person};
    const uint64_t *place = map_find(&people->places, &key, sizeof key);
    return place == NULL ? NULL : &people->persons[*place];
}

static void compare_row(struct comparison *comparison, const struct stored_person *row) {
    struct named_person *person = find(comparison->people, row);
    struct problem problem;
    // The staff's stream has one that seals nothing, by which another master key is noticed.
    if (strcmp(row->stream, "@staff") == 0) {
        return;
    }
    comparison->keys++;
    if (person == NULL) {
        comparison->strangers++;
        return;
    }
    if (person->erased_by > 0) {
        problem_is(
            &problem,
            "entry %" PRIu64 ": it erased person %u, whose keys are still there",
            person->erased_by,
            person->number);
    } else {
        person->has_keys = true;
        return;
    }
    comparison->complaint(comparison->context, row->stream, &problem);
}

/// People who should have keys and have none.
static size_t compare_people(struct comparison *comparison, bool is_told) {
    struct people *people = comparison->people;
    size_t missing = 0;
    for (size_t index = 0; index < people->places.count; index++) {
        const struct named_person *person = &people->persons[index];
        if (person->has_keys || person->erased_by > 0) {
            continue;
        }
        missing++;
        if (is_told) {
            struct problem problem;
            problem_is(
                &problem, "the table of keys lacks person %u, who was not erased", person->number);
            comparison->complaint(
                comparison->context, people->streams[person->stream], &problem);
        }
    }
    return missing;
}

enum store_result people_compare(
    struct people *people,
    struct store *store,
    stream_complaint *complaint,
    void *context,
    struct people_count *count,
    struct problem *problem) {
    struct comparison comparison = {people, complaint, context, 0, 0};
    struct store_entries rows;
    struct stored_person row;
    *count = (struct people_count){0};
    enum store_result result = store_people_open(store, &rows, problem);
    while (result == STORE_FINE) {
        result = store_people_next(&rows, &row, problem);
        if (result == STORE_FINE) {
            compare_row(&comparison, &row);
        }
    }
    store_entries_close(&rows);
    if (result == STORE_END) {
        count->keys = comparison.keys;
        bool has_keys = count->keys > 0;
        count->strangers = comparison.strangers;
        count->is_without_keys = compare_people(&comparison, has_keys) > 0 && !has_keys;
    }
    for (size_t index = 0; index < people->places.count; index++) {
        count->erased += people->persons[index].erased_by > 0;
    }
    return result;
}

void people_free(struct people *people) {
    for (size_t index = 0; index < people->stream_count; index++) {
        free(people->streams[index]);
    }
    free(people->streams);
    free(people->persons);
    map_free(&people->places);
    map_free(&people->stream_numbers);
    *people = (struct people){0};
}
