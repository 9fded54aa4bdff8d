/// Memory that is there or ends the program: an audit that ran out of memory has found out nothing.
#ifndef POSKO_AUDIT_MEMORY_H
#define POSKO_AUDIT_MEMORY_H

#include <stddef.h>

/// At least `needed` items of `size` bytes; what is new is zero. `capacity` is kept up to date.
void *memory_grow(void *items, size_t *capacity, size_t needed, size_t size);

/// Ends the program, with words.
_Noreturn void memory_is_out(void);

/// A copy to be freed; NULL of NULL.
char *memory_copy(const char *text);

#endif
