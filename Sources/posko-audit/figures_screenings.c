#include "figures_parts.h"

#include "day_parts.h"

/// What was found of the person cannot be read any more.
static bool is_forgotten(const struct day *day, const struct screening *screening) {
    uint32_t registration = day->visits[screening->visit - 1].registration;
    if (registration == 0 || registration > day->registration_count) {
        return false;
    }
    uint32_t number = day->registrations[registration - 1].person;
    if (number == 0 || number > day->person_count) {
        return false;
    }
    const struct person *person = &day->persons[number - 1];
    return person->is_erased && !person->is_record_kept;
}

json_t *figures_screenings(const struct day *day) {
    static const char *const level_words[LEVELS] = {"GREEN", "YELLOW", "ORANGE", "RED"};
    uint64_t final = 0;
    uint64_t open = 0;
    uint64_t erased = 0;
    uint64_t levels[LEVELS] = {0};
    for (size_t index = 0; index < day->screening_count; index++) {
        const struct screening *screening = &day->screenings[index];
        final += screening->is_final;
        open += screening->is_open;
        erased += is_forgotten(day, screening);
        // GREEN without anything measured is not a result.
        levels[level_of(screening)] += screening->has_data;
    }
    json_t *object = json_object();
    put(object, "started", day->screening_count);
    put(object, "finalised", final);
    put(object, "openFindings", open);
    put(object, "erased", erased);
    json_t *by_level = json_object();
    for (int level = 0; level < LEVELS; level++) {
        put(by_level, level_words[level], levels[level]);
    }
    json_object_set_new(object, "byActionLevel", by_level);
    // Findings are sealed, so people are not counted by them.
    struct spread dispositions = spread_of(&day->dispositions);
    if (dispositions.is_there) {
        put(object, "dispositionSecondsMedian", dispositions.median);
        put(object, "dispositionSecondsMax", dispositions.max);
    }
    return object;
}
