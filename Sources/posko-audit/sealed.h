/// The sealed boxes in a message, found by its description, so that none can be passed over.
#ifndef POSKO_AUDIT_SEALED_H
#define POSKO_AUDIT_SEALED_H

#include "format.h"

/// A nonce and a tag at least; what is between is never looked at.
enum { BOX_BYTES_MIN = 12 + 16 };

typedef void sealed_visitor(void *context, const PJ(Sealed) * box);

/// Calls back for every box of the message and of the messages in it, in the order of their fields.
void sealed_each(const ProtobufCMessage *message, sealed_visitor *visitor, void *context);

#endif
