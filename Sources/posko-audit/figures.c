#include "figures.h"

#include "figures_parts.h"
#include "memory.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void put(json_t *object, const char *name, uint64_t number) {
    json_object_set_new(object, name, json_integer((json_int_t)number));
}

static int compare_seconds(const void *left, const void *right) {
    uint32_t one = *(const uint32_t *)left;
    uint32_t other = *(const uint32_t *)right;
    return one < other ? -1 : one > other;
}

struct spread spread_of(const struct seconds *seconds) {
    if (seconds->count == 0) {
        return (struct spread){0};
    }
    size_t capacity = 0;
    uint32_t *sorted = memory_grow(NULL, &capacity, seconds->count, sizeof *sorted);
    memcpy(sorted, seconds->values, seconds->count * sizeof *sorted);
    qsort(sorted, seconds->count, sizeof *sorted, compare_seconds);
    // The nearest rank: the smallest value that at least so many per cent are not above.
    struct spread spread = {
        .is_there = true,
        .median = sorted[(seconds->count * 50 + 99) / 100 - 1],
        .p90 = sorted[(seconds->count * 90 + 99) / 100 - 1],
        .max = sorted[seconds->count - 1],
    };
    free(sorted);
    return spread;
}

static json_t *slots(const struct day *day) {
    json_t *object = json_object();
    put(object, "capacity", day->slots);
    put(object, "taken", day->slots_taken);
    // More than there are is noted as broken; the server has no number below zero either.
    put(object, "free", day->slots_taken > day->slots ? 0 : day->slots - day->slots_taken);
    put(object, "waitlisted", day->waitlisted);
    return object;
}

static json_t *registrations(const struct day *day) {
    uint64_t roster = 0;
    uint64_t promoted = 0;
    uint64_t cancelled = 0;
    uint64_t released = 0;
    uint64_t card_only = 0;
    for (size_t index = 0; index < day->registration_count; index++) {
        const struct registration *registration = &day->registrations[index];
        roster += registration->roster > 0;
        promoted += registration->is_promoted;
        cancelled += registration->state == REGISTRATION_CANCELLED;
        released += registration->state == REGISTRATION_RELEASED;
        card_only += registration->purpose == PURPOSE_CARD;
    }
    json_t *object = json_object();
    put(object, "total", day->registration_count);
    put(object, "roster", roster);
    put(object, "walkIn", day->registration_count - roster);
    put(object, "fromWaitlist", promoted);
    put(object, "cancelled", cancelled);
    put(object, "released", released);
    put(object, "cardOnly", card_only);
    put(object, "rosterPeople", day->roster_count);
    return object;
}

static json_t *visits(const struct day *day) {
    uint64_t states[VISIT_LEFT + 1] = {0};
    uint64_t lanes[LANES] = {0};
    for (size_t index = 0; index < day->visit_count; index++) {
        states[day->visits[index].state]++;
        lanes[day->visits[index].lane]++;
    }
    json_t *object = json_object();
    put(object, "checkedIn", day->visit_count);
    put(object, "inside", states[VISIT_WAITING] + states[VISIT_CALLED] + states[VISIT_SERVED]);
    put(object, "finished", states[VISIT_FINISHED]);
    put(object, "missed", states[VISIT_MISSED]);
    put(object, "left", states[VISIT_LEFT]);
    put(object, "waiting", states[VISIT_WAITING]);
    put(object, "called", states[VISIT_CALLED]);
    put(object, "serving", states[VISIT_SERVED]);
    json_t *by_lane = json_object();
    put(by_lane, "A", lanes[LANE_A]);
    put(by_lane, "K", lanes[LANE_K]);
    put(by_lane, "P", lanes[LANE_P]);
    json_object_set_new(object, "byLane", by_lane);
    return object;
}

static json_t *station(const struct day *day, const struct station *from) {
    json_t *object = json_object();
    json_object_set_new(object, "station", json_string(from->code));
    if (from->name[0] != '\0') {
        json_object_set_new(object, "name", json_string(from->name));
    }
    if (from->kind == STATION_REGISTRATION) {
        // It has no line: it served those who have a queue number.
        put(object, "served", day->visit_count);
        return object;
    }
    put(object, "waiting", from->waiting);
    put(object, "atCounters", from->at_counters);
    put(object, "served", from->served);
    put(object, "missed", from->missed);
    put(object, "skipped", from->skipped);
    struct spread waits = spread_of(&from->waits);
    if (waits.is_there) {
        put(object, "waitSecondsMedian", waits.median);
        put(object, "waitSecondsP90", waits.p90);
    }
    struct spread services = spread_of(&from->services);
    if (services.is_there) {
        put(object, "serviceSecondsMedian", services.median);
        put(object, "serviceSecondsP90", services.p90);
    }
    return object;
}

static json_t *coverage(const struct day *day) {
    uint64_t here = workers_covered(day);
    uint64_t total = day->workers;
    uint64_t before = day->covered_before;
    json_t *object = json_object();
    if (day->has_workers) {
        put(object, "workersTotal", total);
    }
    if (day->has_covered_before) {
        put(object, "coveredBefore", before);
    }
    put(object, "coveredHere", here);
    if (total > 0 && day->has_covered_before) {
        // Tenths of a per cent, rounded half up.
        put(object, "beforePermille", (before * 2000 + total) / (total * 2));
        put(object, "nowPermille", ((before + here) * 2000 + total) / (total * 2));
    }
    return object;
}

json_t *figures_of(const char *stream, const struct day *day, uint64_t sequence) {
    char number[24];
    snprintf(number, sizeof number, "%" PRIu64, sequence);
    json_t *object = json_object();
    json_object_set_new(object, "event", json_string(stream));
    json_object_set_new(object, "sequence", json_string(number));
    json_object_set_new(object, "slots", slots(day));
    json_object_set_new(object, "registrations", registrations(day));
    json_object_set_new(object, "visits", visits(day));
    json_t *stations = json_array();
    for (size_t index = 0; index < day->station_count; index++) {
        json_array_append_new(stations, station(day, &day->stations[index]));
    }
    json_object_set_new(object, "stations", stations);
    json_object_set_new(object, "screenings", figures_screenings(day));
    json_object_set_new(object, "cards", figures_cards(day));
    json_object_set_new(object, "coverage", coverage(day));
    return object;
}
