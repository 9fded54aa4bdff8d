#include "memory.h"

#include "audit.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void out_of_memory(void) {
    fputs("posko-audit: there is not enough memory.\n", stderr);
    exit(AUDIT_UNREADABLE);
}

void *memory_grow(void *items, size_t *capacity, size_t needed, size_t size) {
    if (needed <= *capacity) {
        return items;
    }
    size_t wanted = *capacity < 8 ? 8 : *capacity;
    while (wanted < needed) {
        if (wanted > SIZE_MAX / 2) {
            out_of_memory();
        }
        wanted *= 2;
    }
    if (wanted > SIZE_MAX / size) {
        out_of_memory();
    }
    char *grown = realloc(items, wanted * size);
    if (grown == NULL) {
        out_of_memory();
    }
    memset(grown + *capacity * size, 0, (wanted - *capacity) * size);
    *capacity = wanted;
    return grown;
}

char *memory_copy(const char *text) {
    if (text == NULL) {
        return NULL;
    }
    char *copy = strdup(text);
    if (copy == NULL) {
        out_of_memory();
    }
    return copy;
}
