#include "wire.h"

#include "format.h"
#include "text.h"

enum wire_type { WIRE_VARINT = 0, WIRE_64 = 1, WIRE_LENGTH = 2, WIRE_32 = 5 };

struct reader {
    const uint8_t *bytes;
    size_t length;
};

/// At most ten bytes, and at most 64 bits of value.
static bool read_varint(struct reader *reader, uint64_t *value) {
    *value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (reader->length == 0) {
            return false;
        }
        uint8_t byte = *reader->bytes;
        reader->bytes++;
        reader->length--;
        if (shift == 63 && byte > 1) {
            return false;
        }
        *value |= (uint64_t)(byte & 0x7F) << shift;
        if (byte < 0x80) {
            return true;
        }
    }
    return false;
}

static bool take(struct reader *reader, uint64_t length, struct reader *part) {
    if (length > reader->length) {
        return false;
    }
    *part = (struct reader){reader->bytes, (size_t)length};
    reader->bytes += length;
    reader->length -= (size_t)length;
    return true;
}

static enum wire_type expected_type(const ProtobufCFieldDescriptor *field) {
    switch (field->type) {
    case PROTOBUF_C_TYPE_STRING:
    case PROTOBUF_C_TYPE_BYTES:
    case PROTOBUF_C_TYPE_MESSAGE:
        return WIRE_LENGTH;
    case PROTOBUF_C_TYPE_SFIXED32:
    case PROTOBUF_C_TYPE_FIXED32:
    case PROTOBUF_C_TYPE_FLOAT:
        return WIRE_32;
    case PROTOBUF_C_TYPE_SFIXED64:
    case PROTOBUF_C_TYPE_FIXED64:
    case PROTOBUF_C_TYPE_DOUBLE:
        return WIRE_64;
    case PROTOBUF_C_TYPE_INT32:
    case PROTOBUF_C_TYPE_SINT32:
    case PROTOBUF_C_TYPE_INT64:
    case PROTOBUF_C_TYPE_SINT64:
    case PROTOBUF_C_TYPE_UINT32:
    case PROTOBUF_C_TYPE_UINT64:
    case PROTOBUF_C_TYPE_BOOL:
    case PROTOBUF_C_TYPE_ENUM:
        return WIRE_VARINT;
    }
    return WIRE_VARINT;
}

static bool fits(const ProtobufCFieldDescriptor *field, uint64_t value) {
    switch (field->type) {
    case PROTOBUF_C_TYPE_BOOL:
        return value <= 1;
    case PROTOBUF_C_TYPE_UINT32:
        return value <= UINT32_MAX;
    default:
        return true;
    }
}

/// Whether the field, or another of its oneof, was there before; notes that it is now.
static bool is_repetition(
    const ProtobufCMessageDescriptor *message,
    const ProtobufCFieldDescriptor *field,
    uint64_t *seen) {
    if (field->label == PROTOBUF_C_LABEL_REPEATED) {
        return false;
    }
    uint64_t group = 0;
    for (unsigned index = 0; index < message->n_fields && index < 64; index++) {
        const ProtobufCFieldDescriptor *other = &message->fields[index];
        bool is_alternative = (field->flags & other->flags & PROTOBUF_C_FIELD_FLAG_ONEOF) != 0
            && field->quantifier_offset == other->quantifier_offset;
        if (other == field || is_alternative) {
            group |= UINT64_C(1) << index;
        }
    }
    bool was_there = (*seen & group) != 0;
    *seen |= group;
    return was_there;
}

static bool skip(struct reader *reader, unsigned type) {
    uint64_t number;
    struct reader part;
    switch (type) {
    case WIRE_VARINT:
        return read_varint(reader, &number);
    case WIRE_64:
        return take(reader, 8, &part);
    case WIRE_LENGTH:
        return read_varint(reader, &number) && take(reader, number, &part);
    case WIRE_32:
        return take(reader, 4, &part);
    default:
        return false;
    }
}

static bool check_number(
    const ProtobufCFieldDescriptor *field, struct reader *reader, struct problem *problem) {
    uint64_t number;
    if (read_varint(reader, &number) && fits(field, number)) {
        return true;
    }
    return problem_is(problem, "its field %s is not a number of its type", field->name);
}

/// Repeated numbers behind one length, as proto3 writes them.
static bool is_packed(const ProtobufCFieldDescriptor *field) {
    return (field->flags & PROTOBUF_C_FIELD_FLAG_PACKED) != 0;
}

static bool check_packed(
    const ProtobufCFieldDescriptor *field, struct reader *reader, struct problem *problem) {
    uint64_t length;
    struct reader part;
    if (!read_varint(reader, &length) || !take(reader, length, &part)) {
        return problem_is(problem, "its field %s is cut off", field->name);
    }
    while (part.length > 0) {
        if (!check_number(field, &part, problem)) {
            return false;
        }
    }
    return true;
}

static bool check_value(
    const ProtobufCFieldDescriptor *field, struct reader *reader, struct problem *problem) {
    uint64_t number;
    struct reader part;
    if (is_packed(field)) {
        return check_packed(field, reader, problem);
    }
    switch (expected_type(field)) {
    case WIRE_VARINT:
        return check_number(field, reader, problem);
    case WIRE_LENGTH:
        if (!read_varint(reader, &number) || !take(reader, number, &part)) {
            return problem_is(problem, "its field %s is cut off", field->name);
        }
        if (field->type == PROTOBUF_C_TYPE_MESSAGE) {
            return wire_check(field->descriptor, part.bytes, part.length, problem);
        }
        if (field->type == PROTOBUF_C_TYPE_STRING && !text_is_sound(part.bytes, part.length)) {
            return problem_is(problem, "its field %s is not text", field->name);
        }
        return true;
    case WIRE_64:
    case WIRE_32:
        break;
    }
    return problem_is(problem, "its field %s has a type that is not expected", field->name);
}

bool wire_check(
    const ProtobufCMessageDescriptor *message,
    const uint8_t *bytes,
    size_t length,
    struct problem *problem) {
    bool is_closed = message == &posko__journal__v1__entry__descriptor
        || message == &posko__journal__v1__fact__descriptor
        || message == &posko__journal__v1__staff_fact__descriptor;
    struct reader reader = {bytes, length};
    uint64_t seen = 0;
    while (reader.length > 0) {
        uint64_t tag;
        if (!read_varint(&reader, &tag) || tag > UINT32_MAX || tag >> 3 == 0) {
            return problem_is(problem, "its bytes are not a message");
        }
        const ProtobufCFieldDescriptor *field
            = protobuf_c_message_descriptor_get_field(message, (unsigned)(tag >> 3));
        if (field == NULL) {
            if (is_closed) {
                return problem_is(
                    problem,
                    "it has the field %u of %s, which this program does not know",
                    (unsigned)(tag >> 3),
                    message->short_name);
            }
            if (!skip(&reader, (unsigned)(tag & 7))) {
                return problem_is(problem, "its bytes are not a message");
            }
            continue;
        }
        if ((tag & 7) != (is_packed(field) ? WIRE_LENGTH : expected_type(field))) {
            return problem_is(problem, "its field %s is of another type", field->name);
        }
        if (is_repetition(message, field, &seen)) {
            return problem_is(problem, "its field %s is there twice", field->name);
        }
        if (!check_value(field, &reader, problem)) {
            return false;
        }
    }
    return true;
}
