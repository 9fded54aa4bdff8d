#include "figures_parts.h"

#include "day_parts.h"

#include <stdlib.h>
#include <string.h>

/// In the order in which their words sort.
enum age_group { AGE_18, AGE_40, AGE_60, AGE_CHILD, AGE_UNKNOWN, AGE_GROUPS };
static const char *const age_words[AGE_GROUPS] = {"18-39", "40-59", "60+", "<18", "unknown"};

enum { SEXES = SEX_MALE + 1 };

struct band_count {
    const struct band *band;
    uint64_t people[SEXES][AGE_GROUPS];
    /// The last person who was counted here, from 1: a person counts once in a band.
    size_t last;
};

/// Completed years on the day of the event.
static enum age_group age_group_of(const struct registration *registration, struct date day) {
    struct date birth = registration->birth;
    if (birth.year == 0) {
        return AGE_UNKNOWN;
    }
    bool is_before_birthday
        = day.month < birth.month || (day.month == birth.month && day.day < birth.day);
    int age = day.year - birth.year - (is_before_birthday ? 1 : 0);
    if (age < 0) {
        return AGE_UNKNOWN;
    }
    return age < 18 ? AGE_CHILD : age < 40 ? AGE_18 : age < 60 ? AGE_40 : AGE_60;
}

static int compare_bands(const void *left, const void *right) {
    const struct band_count *one = left;
    const struct band_count *other = right;
    int order = strcmp(one->band->rule, other->band->rule);
    return order != 0 ? order : strcmp(one->band->name, other->band->name);
}

static void count_bands(const struct day *day, struct band_count *counts) {
    for (size_t index = 0; index < day->screening_count; index++) {
        const struct screening *screening = &day->screenings[index];
        const struct visit *visit = &day->visits[screening->visit - 1];
        const struct registration *person = &day->registrations[visit->registration - 1];
        enum age_group age = age_group_of(person, day->date);
        for (size_t finding = 0; finding < screening->findings.count; finding++) {
            struct band_count *count = &counts[screening->findings.items[finding].band];
            if (count->last != index + 1) {
                count->last = index + 1;
                count->people[person->sex][age]++;
            }
        }
    }
}

static void add_bands(json_t *bands, const struct band_count *count) {
    static const char *const sexes[SEXES] = {NULL, "SEX_FEMALE", "SEX_MALE"};
    for (int sex = 0; sex < SEXES; sex++) {
        for (int age = 0; age < AGE_GROUPS; age++) {
            if (count->people[sex][age] == 0) {
                continue;
            }
            json_t *object = json_object();
            json_object_set_new(object, "rule", json_string(count->band->rule));
            json_object_set_new(object, "band", json_string(count->band->name));
            if (sexes[sex] != NULL) {
                json_object_set_new(object, "sex", json_string(sexes[sex]));
            }
            json_object_set_new(object, "ageGroup", json_string(age_words[age]));
            put(object, "people", count->people[sex][age]);
            json_array_append_new(bands, object);
        }
    }
}

static json_t *bands_of(const struct day *day) {
    json_t *bands = json_array();
    size_t count = day->band_numbers.count;
    size_t capacity = 0;
    struct band_count *counts = memory_grow(NULL, &capacity, count + 1, sizeof *counts);
    for (size_t index = 0; index < count; index++) {
        counts[index].band = &day->bands[index];
    }
    count_bands(day, counts);
    qsort(counts, count, sizeof *counts, compare_bands);
    for (size_t index = 0; index < count; index++) {
        add_bands(bands, &counts[index]);
    }
    free(counts);
    return bands;
}

json_t *figures_screenings(const struct day *day) {
    static const char *const level_words[LEVELS] = {"GREEN", "YELLOW", "ORANGE", "RED"};
    uint64_t final = 0;
    uint64_t open = 0;
    uint64_t levels[LEVELS] = {0};
    for (size_t index = 0; index < day->screening_count; index++) {
        const struct screening *screening = &day->screenings[index];
        final += screening->is_final;
        open += screening->is_open;
        // GREEN without anything measured is not a result.
        levels[level_of(screening)] += screening->has_data;
    }
    json_t *object = json_object();
    put(object, "started", day->screening_count);
    put(object, "finalised", final);
    put(object, "openFindings", open);
    json_t *by_level = json_object();
    for (int level = 0; level < LEVELS; level++) {
        put(by_level, level_words[level], levels[level]);
    }
    json_object_set_new(object, "byActionLevel", by_level);
    json_object_set_new(object, "bands", bands_of(day));
    struct spread dispositions = spread_of(&day->dispositions);
    if (dispositions.is_there) {
        put(object, "dispositionSecondsMedian", dispositions.median);
        put(object, "dispositionSecondsMax", dispositions.max);
    }
    return object;
}
