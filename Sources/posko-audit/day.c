#include "day.h"

#include "day_parts.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool broken(struct day *day, const char *format, ...) {
    if (day->broken_count < BROKEN_MAX) {
        struct broken *place = &day->broken[day->broken_count];
        va_list arguments;
        va_start(arguments, format);
        vsnprintf(place->problem.text, sizeof place->problem.text, format, arguments);
        va_end(arguments);
        place->sequence = day->sequence;
    }
    day->broken_count++;
    return false;
}

int station_of(struct day *day, const char *code) {
    for (size_t index = 0; index < day->station_count; index++) {
        if (strcmp(day->stations[index].code, code) == 0) {
            return (int)index;
        }
    }
    broken(day, "there is no station %s", code);
    return NONE;
}

void add_seconds(struct seconds *seconds, int64_t from_ms, int64_t to_ms) {
    int64_t whole = 0;
    int64_t took;
    // A chain's times do not run backwards; what does not fit is the longest time there is.
    if (__builtin_sub_overflow(to_ms, from_ms, &took) || took / 1000 > UINT32_MAX) {
        whole = UINT32_MAX;
    } else if (took > 0) {
        whole = took / 1000;
    }
    *DAY_ADD(seconds->values, seconds->capacity, seconds->count) = (uint32_t)whole;
}

static void create(struct day *day, const PJ(EventCreated) * created) {
    if (day->is_created) {
        broken(day, "the event is created twice");
        return;
    }
    day->is_created = true;
    day->name = memory_copy(created->name);
    day->slots = created->slots;
    day->reserved = created->preregistered_slots;
    day->recalls_before_missed = created->recalls_before_missed;
    day->has_workers = created->_workers_total_case != 0;
    day->workers = day->has_workers ? created->workers_total : 0;
    day->has_covered_before = created->_workers_covered_before_case != 0;
    day->covered_before = day->has_covered_before ? created->workers_covered_before : 0;
    size_t capacity = 0;
    day->stations
        = memory_grow(NULL, &capacity, created->n_stations, sizeof *day->stations);
    day->station_count = created->n_stations;
    for (size_t index = 0; index < created->n_stations; index++) {
        const PJ(Station) *from = created->stations[index];
        struct station *station = &day->stations[index];
        snprintf(station->code, sizeof station->code, "%s", from->code);
        station->name = memory_copy(from->name);
        station->kind = (enum station_kind)word_index(from->kind, station_kind_words);
        station->counters = from->counters;
        station->is_conditional = from->conditional;
        size_t counters = 0;
        station->at_counter = memory_grow(
            NULL, &counters, (size_t)from->counters + 1, sizeof *station->at_counter);
    }
}

static void list(struct day *day, uint32_t number) {
    if (number != day->roster_count + 1) {
        broken(day, "roster number %u comes after %zu", number, day->roster_count);
        return;
    }
    *DAY_ADD(day->roster_registrations, day->roster_capacity, day->roster_count) = 0;
}

static void open_day(struct day *day) {
    if (day->phase == PHASE_OPEN) {
        broken(day, "the event is opened and was open");
    } else if (day->phase == PHASE_CLOSED && !use_approval(day, ACT_REOPEN, 0)) {
        broken(day, "the event is opened again without a second person");
    }
    day->phase = PHASE_OPEN;
}

void take_event(struct day *day, const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(EVENT_CREATED):
        create(day, fact->event_created);
        break;
    case FACT(EVENT_OPENED):
        open_day(day);
        break;
    case FACT(EVENT_CLOSED):
        take_closing(day, fact->event_closed);
        break;
    case FACT(RESERVATION_LIFTED):
        if (day->is_reservation_lifted) {
            broken(day, "the roster's share is released twice");
        }
        day->is_reservation_lifted = true;
        break;
    case FACT(ROSTER_LISTED):
        introduce(day, &fact->roster_listed->base);
        list(day, fact->roster_listed->number);
        break;
    case FACT(ROSTER_UPDATED):
        introduce(day, &fact->roster_updated->base);
        if (fact->roster_updated->number > day->roster_count) {
            broken(day, "there is no roster number %u", fact->roster_updated->number);
        }
        break;
    default:
        break;
    }
}

static void take_fact(struct day *day, const PJ(Fact) * fact) {
    unsigned kind = (unsigned)fact->kind_case;
    if (!day->is_created && fact->kind_case != FACT(EVENT_CREATED)) {
        broken(day, "something happens before the event is created");
        return;
    }
    // Numbers of the kinds are grouped by the format.
    if (kind < 20) {
        take_event(day, fact);
    } else if (kind < 30) {
        take_registration(day, fact);
    } else if (fact->kind_case == FACT(TICKET_ISSUED)) {
        take_ticket(day, fact->ticket_issued);
    } else if (kind < 50) {
        take_floor(day, fact);
    } else if (kind < 60) {
        take_screening(day, fact);
    } else if (kind < 80) {
        take_card(day, fact);
    } else if (kind < 90) {
        take_approval(day, fact);
    } else {
        take_person(day, fact);
    }
}

void day_take(struct day *day, const PJ(Entry) * entry) {
    day->entry = entry;
    day->sequence = entry->sequence;
    day->time_ms = entry->time_ms;
    day->next_claim = 0;
    if (entry->rejection != NULL) {
        check_boxes_known(day, &entry->rejection->base);
    }
    for (size_t index = 0; index < entry->n_facts; index++) {
        take_fact(day, entry->facts[index]);
    }
    if (day->between > 0) {
        broken(day, "%zu people are done at a station and go nowhere", day->between);
    }
    settle_approvals(day);
    settle_claims(day);
    day->entry = NULL;
}

static void free_lists(struct day *day) {
    for (size_t index = 0; index < day->station_count; index++) {
        struct station *station = &day->stations[index];
        free(station->name);
        free(station->at_counter);
        free(station->waits.values);
        free(station->services.values);
    }
    for (size_t index = 0; index < day->screening_count; index++) {
        free(day->screenings[index].finalist);
    }
    for (size_t index = 0; index < day->approval_count; index++) {
        free(day->approvals[index].asker);
    }
}

void day_free(struct day *day) {
    free_lists(day);
    free(day->name);
    free(day->stations);
    free(day->roster_registrations);
    free(day->registrations);
    free(day->persons);
    map_free(&day->worker_keys);
    free(day->visits);
    for (int lane = 0; lane < LANES; lane++) {
        free(day->lanes[lane]);
    }
    free(day->screenings);
    free(day->dispositions.values);
    free(day->cards);
    free(day->due_taken.items);
    free(day->due_given_back.items);
    free(day->approvals);
    memset(day, 0, sizeof *day);
}
