/// The parts of the figures; only the files `figures*.c` use them.
#ifndef POSKO_AUDIT_FIGURES_PARTS_H
#define POSKO_AUDIT_FIGURES_PARTS_H

#include "day.h"

#include <jansson.h>

void put(json_t *object, const char *name, uint64_t number);

/// Median and 90th percentile, by the nearest rank.
struct spread {
    bool is_there;
    uint32_t median;
    uint32_t p90;
    uint32_t max;
};
struct spread spread_of(const struct seconds *seconds);

json_t *figures_screenings(const struct day *day);
json_t *figures_cards(const struct day *day);

/// Different workers who hold a card handed over here.
uint64_t workers_covered(const struct day *day);

#endif
