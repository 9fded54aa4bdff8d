#include "sealed.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/// Another of the oneof is there, so this one's place holds something else.
static bool is_absent(const char *message, const ProtobufCFieldDescriptor *field) {
    uint32_t there;
    if ((field->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) == 0) {
        return false;
    }
    memcpy(&there, message + field->quantifier_offset, sizeof there);
    return there != field->id;
}

static void each_of(
    const char *message,
    const ProtobufCFieldDescriptor *field,
    sealed_visitor *visitor,
    void *context) {
    if (field->label == PROTOBUF_C_LABEL_REPEATED) {
        size_t count;
        const ProtobufCMessage *const *items;
        memcpy(&count, message + field->quantifier_offset, sizeof count);
        memcpy(&items, message + field->offset, sizeof items);
        for (size_t index = 0; index < count; index++) {
            sealed_each(items[index], visitor, context);
        }
        return;
    }
    const ProtobufCMessage *inner;
    memcpy(&inner, message + field->offset, sizeof inner);
    if (!is_absent(message, field) && inner != NULL) {
        sealed_each(inner, visitor, context);
    }
}

void sealed_each(const ProtobufCMessage *message, sealed_visitor *visitor, void *context) {
    const ProtobufCMessageDescriptor *of = message->descriptor;
    if (of == &posko__journal__v1__sealed__descriptor) {
        visitor(context, (const PJ(Sealed) *)message);
        return;
    }
    for (unsigned index = 0; index < of->n_fields; index++) {
        if (of->fields[index].type == PROTOBUF_C_TYPE_MESSAGE) {
            each_of((const char *)message, &of->fields[index], visitor, context);
        }
    }
}
