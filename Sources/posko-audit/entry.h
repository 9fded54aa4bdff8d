/// One entry of a journal, from its stored bytes.
#ifndef POSKO_AUDIT_ENTRY_H
#define POSKO_AUDIT_ENTRY_H

#include "format.h"
#include "problem.h"

#include <stddef.h>
#include <stdint.h>

enum {
    HASH_BYTES = 32,
    /// An event's code has at most 40 characters.
    STREAM_BYTES_MAX = 64,
    /// Bytes of one entry: the largest request of the server has 8 MiB.
    ENTRY_BYTES_MAX = 32 * 1024 * 1024,
    /// Memory that one entry may take when it is decoded; beyond that it does not verify.
    ENTRY_MEMORY_MAX = 256 * 1024 * 1024,
};

/// The entry that the bytes are, to be freed; NULL with the problem when they are none.
///
/// Reading is strict: words, numbers, dates, codes and queue numbers have the one form in which
/// Posko writes them, and messages that a fact needs are there.
PJ(Entry) *entry_open(const uint8_t *bytes, size_t length, struct problem *problem);

void entry_free(PJ(Entry) *entry);

/// For messages that lie in an entry as bytes: memory up to `left`.
ProtobufCAllocator entry_allocator(size_t *left);

#endif
