#include "map.h"

#include "memory.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

static uint64_t hash_of(const void *key, size_t length) {
    static uint8_t secret[crypto_shorthash_KEYBYTES];
    static bool has_secret;
    if (!has_secret) {
        crypto_shorthash_keygen(secret);
        has_secret = true;
    }
    uint8_t bytes[crypto_shorthash_BYTES];
    crypto_shorthash(bytes, key, length, secret);
    uint64_t hash;
    memcpy(&hash, bytes, sizeof hash);
    return hash;
}

/// Where the key is or would be; the table is never full. A capacity is a power of two.
static size_t place_of(const struct map *map, const void *key, size_t length) {
    size_t place = (size_t)hash_of(key, length) & (map->capacity - 1);
    for (;;) {
        const struct map_slot *slot = &map->slots[place];
        bool is_same = slot->key != NULL && slot->length == length
            && memcmp(slot->key, key, length) == 0;
        if (slot->key == NULL || is_same) {
            return place;
        }
        place = (place + 1) & (map->capacity - 1);
    }
}

static void make_room(struct map *map) {
    if (map->capacity > 0 && map->count < map->capacity / 2) {
        return;
    }
    struct map grown = {0};
    size_t wanted = map->capacity == 0 ? 16 : map->capacity * 2;
    grown.slots = memory_grow(NULL, &grown.capacity, wanted, sizeof *grown.slots);
    for (size_t index = 0; index < map->capacity; index++) {
        struct map_slot slot = map->slots[index];
        if (slot.key != NULL) {
            grown.slots[place_of(&grown, slot.key, slot.length)] = slot;
        }
    }
    free(map->slots);
    map->slots = grown.slots;
    map->capacity = grown.capacity;
}

uint64_t *map_find(const struct map *map, const void *key, size_t length) {
    if (map->count == 0) {
        return NULL;
    }
    struct map_slot *slot = &map->slots[place_of(map, key, length)];
    return slot->key == NULL ? NULL : &slot->value;
}

uint64_t *map_put(struct map *map, const void *key, size_t length, bool *was_there) {
    make_room(map);
    struct map_slot *slot = &map->slots[place_of(map, key, length)];
    *was_there = slot->key != NULL;
    if (slot->key == NULL) {
        size_t capacity = 0;
        slot->key = memory_grow(NULL, &capacity, length + 1, 1);
        if (length > 0) {
            memcpy(slot->key, key, length);
        }
        slot->length = length;
        map->count++;
    }
    return &slot->value;
}

uint64_t *map_find_text(const struct map *map, const char *key) {
    return map_find(map, key, strlen(key));
}

uint64_t *map_put_text(struct map *map, const char *key, bool *was_there) {
    return map_put(map, key, strlen(key), was_there);
}

void map_free(struct map *map) {
    for (size_t index = 0; index < map->capacity; index++) {
        free(map->slots[index].key);
    }
    free(map->slots);
    *map = (struct map){0};
}
