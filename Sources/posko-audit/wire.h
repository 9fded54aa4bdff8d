/// The bytes of a message, looked at before libprotobuf-c builds it.
#ifndef POSKO_AUDIT_WIRE_H
#define POSKO_AUDIT_WIRE_H

#include "problem.h"

#include <protobuf-c/protobuf-c.h>
#include <stdint.h>

/// Whether the bytes are one message that every reader understands alike.
///
/// Stricter than libprotobuf-c: text is UTF-8 without a zero byte, numbers fit their type, repeated
/// ones are packed, nothing that is there once by the format is there twice, and neither an entry
/// nor a fact, of an event or of the staff, has a field that this program does not know. Unknown
/// fields further inside are let through, as the format asks. Messages of the format are not nested
/// in themselves, so the depth is bounded by it.
bool wire_check(
    const ProtobufCMessageDescriptor *message,
    const uint8_t *bytes,
    size_t length,
    struct problem *problem);

#endif
