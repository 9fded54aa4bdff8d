/// A table from bytes to a number, keyed anew in every run so that a file cannot choose its
/// collisions.
#ifndef POSKO_AUDIT_MAP_H
#define POSKO_AUDIT_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct map_slot {
    char *key;
    size_t length;
    uint64_t value;
};

/// All zero is an empty map.
struct map {
    struct map_slot *slots;
    size_t capacity;
    size_t count;
};

/// The place of the key's value; NULL when it is not there. Valid until the map changes.
uint64_t *map_find(const struct map *map, const void *key, size_t length);

/// The place of the key's value, which is 0 when the key was not there.
uint64_t *map_put(struct map *map, const void *key, size_t length, bool *was_there);

/// By a C string.
uint64_t *map_find_text(const struct map *map, const char *key);
uint64_t *map_put_text(struct map *map, const char *key, bool *was_there);

void map_free(struct map *map);

#endif
