#include "day_parts.h"

#include "sealed.h"

#include <string.h>

struct person *person_of(struct day *day, uint32_t number) {
    if (number == 0 || number > day->person_count) {
        broken(day, "there is no person %u", number);
        return NULL;
    }
    return &day->persons[number - 1];
}

// MARK: Boxes. None is ever opened; whose they are is all that is asked.

struct look {
    struct day *day;
    /// Whose boxes they have to be; 0 until the first.
    uint32_t person;
};

static void look_at_introduced(void *context, const PJ(Sealed) * box) {
    struct look *look = context;
    struct day *day = look->day;
    if (look->person != 0) {
        if (box->person != look->person) {
            broken(day, "two boxes are of the persons %u and %u", look->person, box->person);
        }
        return;
    }
    look->person = box->person;
    if (box->person <= day->person_count) {
        return;
    }
    if (box->person != day->person_count + 1) {
        broken(day, "person %u comes after %zu", box->person, day->person_count);
        return;
    }
    DAY_ADD(day->persons, day->persons_capacity, day->person_count);
}

void introduce(struct day *day, const ProtobufCMessage *message) {
    struct look look = {day, 0};
    sealed_each(message, look_at_introduced, &look);
}

static void look_at_owned(void *context, const PJ(Sealed) * box) {
    struct look *look = context;
    if (box->person != look->person) {
        broken(look->day, "a box is of person %u, not of %u", box->person, look->person);
    }
}

void check_boxes_of(struct day *day, const ProtobufCMessage *message, uint32_t person) {
    struct look look = {day, person};
    sealed_each(message, look_at_owned, &look);
}

static void look_at_known(void *context, const PJ(Sealed) * box) {
    struct look *look = context;
    person_of(look->day, box->person);
}

void check_boxes_known(struct day *day, const ProtobufCMessage *message) {
    struct look look = {day, 0};
    sealed_each(message, look_at_known, &look);
}

// MARK: Facts

static void erase(struct day *day, uint32_t number, bool is_record_kept) {
    struct person *person = person_of(day, number);
    if (person == NULL) {
        return;
    }
    // Where the record was kept, it may be erased later.
    if (person->is_erased && (!person->is_record_kept || is_record_kept)) {
        broken(day, "person %u is erased twice", number);
    }
    person->is_erased = true;
    person->is_record_kept = is_record_kept;
    person->is_restricted = person->is_restricted || is_record_kept;
}

static void restrict_use(struct day *day, const PJ(PersonRestricted) * restricted) {
    struct person *person = person_of(day, restricted->person);
    check_boxes_of(day, &restricted->base, restricted->person);
    if (person == NULL) {
        return;
    }
    if (person->is_erased && !person->is_record_kept) {
        broken(day, "person %u is erased and restricted after that", restricted->person);
    } else if (person->is_restricted != restricted->lifted) {
        const char *what = restricted->lifted ? "is released and was not" : "is and was";
        broken(day, "person %u %s restricted", restricted->person, what);
    }
    person->is_restricted = !restricted->lifted;
}

static void change_consent(struct day *day, const PJ(ConsentChanged) * changed) {
    struct registration *registration = registration_of(day, changed->registration);
    if (registration != NULL && strcmp(changed->purpose, "health_check") == 0) {
        registration->has_consent = changed->given;
    }
}

static void read_record(struct day *day, const PJ(RecordRead) * read) {
    for (size_t index = 0; index < read->n_people; index++) {
        person_of(day, read->people[index]);
    }
    if (read->reason != NULL) {
        check_boxes_of(day, &read->base, read->n_people > 0 ? read->people[0] : 0);
    }
}

void take_person(struct day *day, const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(PERSON_ERASED): {
        const PJ(PersonErased) *it = fact->person_erased;
        erase(day, it->person, it->record_kept);
        for (size_t index = 0; index < it->n_also; index++) {
            erase(day, it->also[index], it->record_kept);
        }
        break;
    }
    case FACT(PERSON_RESTRICTED):
        restrict_use(day, fact->person_restricted);
        break;
    case FACT(CONSENT_CHANGED):
        change_consent(day, fact->consent_changed);
        break;
    default:
        read_record(day, fact->record_read);
    }
}
