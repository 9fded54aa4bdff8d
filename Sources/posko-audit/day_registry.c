#include "day_parts.h"

#include <string.h>

struct registration *registration_of(struct day *day, uint32_t number) {
    if (number == 0 || number > day->registration_count) {
        broken(day, "there is no registration %u", number);
        return NULL;
    }
    return &day->registrations[number - 1];
}

static bool is_active(const struct registration *registration) {
    return registration->state < REGISTRATION_CANCELLED;
}

static bool is_walk_in(const struct registration *registration) {
    return registration->roster == 0;
}

// MARK: The waitlist, one of each door, so that who is first is known at once.

static void wait_in_list(struct day *day, uint32_t number) {
    struct registration *registration = &day->registrations[number - 1];
    struct waitlist *list = &day->waitlists[is_walk_in(registration)];
    registration->waits_since = ++day->arrivals;
    registration->waits_after = list->last;
    registration->waits_before = 0;
    if (list->last > 0) {
        day->registrations[list->last - 1].waits_before = number;
    } else {
        list->first = number;
    }
    list->last = number;
    day->waitlisted++;
}

/// False when the registration does not wait.
static bool leave_list(struct day *day, uint32_t number) {
    struct registration *registration = &day->registrations[number - 1];
    struct waitlist *list = &day->waitlists[is_walk_in(registration)];
    if (registration->waits_since == 0) {
        return false;
    }
    uint32_t after = registration->waits_after;
    uint32_t before = registration->waits_before;
    *(after > 0 ? &day->registrations[after - 1].waits_before : &list->first) = before;
    *(before > 0 ? &day->registrations[before - 1].waits_after : &list->last) = after;
    registration->waits_since = 0;
    registration->waits_after = 0;
    registration->waits_before = 0;
    day->waitlisted--;
    return true;
}

/// Slots that walk-ins may have: all but the roster's share until it is released.
static uint32_t walk_in_slots(const struct day *day) {
    return day->is_reservation_lifted ? day->slots : day->slots - day->reserved;
}

/// First come, first promoted; only a walk-in whom the roster's share keeps waiting is passed.
static void check_turn(struct day *day, uint32_t number) {
    struct registration *registration = &day->registrations[number - 1];
    bool walks_in = is_walk_in(registration);
    uint32_t other = day->waitlists[!walks_in].first;
    bool is_first = day->waitlists[walks_in].first == number;
    bool other_came_first = other > 0
        && day->registrations[other - 1].waits_since < registration->waits_since;
    bool other_may = walks_in || day->slots_of_walk_ins < walk_in_slots(day);
    if (!is_first || (other_came_first && other_may)) {
        broken(day, "registration %u is promoted over somebody who came before", number);
    }
}

// MARK: Slots

static void take_slot(struct day *day, uint32_t number) {
    struct registration *registration = &day->registrations[number - 1];
    if (registration->holds_slot || !is_active(registration) || !needs_slot(registration)) {
        broken(day, "registration %u takes a slot that it cannot have", number);
    }
    if (registration->holds_slot) {
        return;
    }
    registration->holds_slot = true;
    day->slots_taken++;
    day->slots_of_walk_ins += is_walk_in(registration);
    if (day->slots_taken > day->slots) {
        broken(day, "%u slots are taken, and there are %u", day->slots_taken, day->slots);
    }
    if (is_walk_in(registration) && day->slots_of_walk_ins > walk_in_slots(day)) {
        broken(day, "registration %u walks in to a slot kept for the roster", number);
    }
}

static void free_slot(struct day *day, uint32_t number) {
    struct registration *registration = &day->registrations[number - 1];
    if (!registration->holds_slot) {
        broken(day, "registration %u gives back a slot that it does not hold", number);
        return;
    }
    if (registration->visit > 0 && day->visits[registration->visit - 1].check_begun) {
        broken(day, "registration %u gives back a slot after the check has begun", number);
    }
    registration->holds_slot = false;
    day->slots_taken--;
    day->slots_of_walk_ins -= is_walk_in(registration);
}

// MARK: Registrations

/// The registration, which is still active, that the person has already; 0 for none.
static uint32_t known(struct day *day, const PJ(RegistrationAdded) * added) {
    uint32_t person = added->registrant->person;
    uint32_t numbers[] = {
        person <= day->person_count ? day->persons[person - 1].registration : 0,
        added->roster_number > 0 && added->roster_number <= day->roster_count
            ? day->roster_registrations[added->roster_number - 1]
            : 0,
    };
    for (int index = 0; index < 2; index++) {
        if (numbers[index] > 0 && is_active(&day->registrations[numbers[index] - 1])) {
            return numbers[index];
        }
    }
    return 0;
}

static void check_added(struct day *day, const PJ(RegistrationAdded) * added) {
    bool of_roster = added->roster_number > 0;
    uint32_t before = known(day, added);
    if (before > 0) {
        broken(day, "registration %u is of the person of registration %u", added->number, before);
    }
    if (of_roster != (strcmp(added->door, "roster") == 0)) {
        broken(day, "registration %u came in by another door than it says", added->number);
    }
    if (added->roster_number > day->roster_count) {
        broken(day, "there is no roster number %u", added->roster_number);
    }
    if (added->local_number > 0 && added->local_number != day->last_local_number + 1) {
        broken(day, "local number %u comes after %u", added->local_number, day->last_local_number);
    }
    if (added->advance != (day->phase == PHASE_DRAFT) || day->phase == PHASE_CLOSED) {
        broken(day, "registration %u is made at another time than it says", added->number);
    }
}

static void add(struct day *day, const PJ(RegistrationAdded) * added) {
    introduce(day, &added->base);
    if (added->number != day->registration_count + 1) {
        broken(day, "registration %u comes after %zu", added->number, day->registration_count);
        return;
    }
    check_added(day, added);
    struct registration *registration = DAY_ADD(
        day->registrations, day->registrations_capacity, day->registration_count);
    registration->person = added->registrant->person;
    registration->has_nik = added->local_number == 0;
    registration->roster = added->roster_number <= day->roster_count ? added->roster_number : 0;
    registration->purpose = (enum purpose)word_index(added->purpose, purpose_words);
    registration->has_priority = added->priority;
    registration->asks_for_doctor = added->asks_for_doctor;
    registration->has_consent = strcmp(added->consent, "given") == 0;
    registration->is_advance = added->advance;
    if (registration->person <= day->person_count) {
        day->persons[registration->person - 1].registration = added->number;
    }
    if (registration->roster > 0) {
        day->roster_registrations[registration->roster - 1] = added->number;
    }
    if (added->local_number > 0) {
        day->last_local_number = added->local_number;
    }
}

static void waitlist(struct day *day, const PJ(Waitlisted) * waitlisted) {
    uint32_t number = waitlisted->registration;
    struct registration *registration = registration_of(day, number);
    if (registration == NULL) {
        return;
    }
    if (registration->holds_slot || registration->waits_since > 0 || !is_active(registration)
        || !needs_slot(registration)) {
        broken(day, "registration %u waits for a slot and cannot", number);
    }
    if (waitlisted->position != day->waitlisted + 1) {
        broken(day, "registration %u is not at the end of the waitlist", number);
    }
    registration->state = REGISTRATION_WAITLISTED;
    if (registration->waits_since == 0) {
        wait_in_list(day, number);
    }
}

static void promote(struct day *day, uint32_t number) {
    struct registration *registration = registration_of(day, number);
    if (registration == NULL) {
        return;
    }
    if (registration->waits_since == 0) {
        broken(day, "registration %u is promoted and did not wait", number);
    } else {
        check_turn(day, number);
        leave_list(day, number);
    }
    registration->is_promoted = true;
    registration->state
        = registration->visit == 0 ? REGISTRATION_CONFIRMED : REGISTRATION_CHECKED_IN;
    take_slot(day, number);
}

static void cancel(struct day *day, const PJ(RegistrationCancelled) * cancelled) {
    uint32_t number = cancelled->registration;
    struct registration *registration = registration_of(day, number);
    if (registration == NULL) {
        return;
    }
    check_boxes_of(day, &cancelled->base, registration->person);
    if (!is_active(registration) || registration->visit > 0 || registration->holds_slot) {
        broken(day, "registration %u cannot be cancelled", number);
    }
    leave_list(day, number);
    registration->state = REGISTRATION_CANCELLED;
}

static void release(struct day *day, uint32_t number) {
    struct registration *registration = registration_of(day, number);
    if (registration == NULL) {
        return;
    }
    if (registration->state != REGISTRATION_CONFIRMED || !registration->is_advance
        || registration->holds_slot || registration->visit > 0) {
        broken(day, "registration %u cannot be released", number);
    }
    registration->state = REGISTRATION_RELEASED;
}

void take_registration(struct day *day, const PJ(Fact) * fact) {
    uint32_t number;
    switch (fact->kind_case) {
    case FACT(REGISTRATION_ADDED):
        add(day, fact->registration_added);
        break;
    case FACT(SLOT_TAKEN):
        number = fact->slot_taken->registration;
        if (registration_of(day, number) != NULL) {
            take_slot(day, number);
        }
        break;
    case FACT(WAITLISTED):
        waitlist(day, fact->waitlisted);
        break;
    case FACT(PROMOTED):
        promote(day, fact->promoted->registration);
        break;
    case FACT(SLOT_FREED):
        number = fact->slot_freed->registration;
        if (registration_of(day, number) != NULL) {
            free_slot(day, number);
        }
        break;
    case FACT(REGISTRATION_CANCELLED):
        cancel(day, fact->registration_cancelled);
        break;
    case FACT(REGISTRATION_RELEASED):
        release(day, fact->registration_released->registration);
        break;
    default:
        number = fact->waitlist_left->registration;
        if (registration_of(day, number) != NULL) {
            if (!leave_list(day, number)) {
                broken(day, "registration %u leaves the waitlist and is not on it", number);
            }
            day->registrations[number - 1].state = REGISTRATION_CHECKED_IN;
        }
    }
}
