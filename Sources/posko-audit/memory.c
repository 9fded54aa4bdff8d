#include "memory.h"

#include "audit.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

_Noreturn void memory_is_out(void) {
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
            memory_is_out();
        }
        wanted *= 2;
    }
    if (wanted > SIZE_MAX / size) {
        memory_is_out();
    }
    char *grown = realloc(items, wanted * size);
    if (grown == NULL) {
        memory_is_out();
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
        memory_is_out();
    }
    return copy;
}
