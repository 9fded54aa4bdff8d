/// The parts of the words; only the files `words*.c` use them.
#ifndef POSKO_AUDIT_WORDS_PARTS_H
#define POSKO_AUDIT_WORDS_PARTS_H

#include "words.h"

/// Facts of second persons and of personal data.
void words_print_person(FILE *out, const PJ(Fact) * fact);

/// Whose boxes a message has, and how large they are: ` (sealed, person 3, 120 bytes)`.
void words_print_boxes(FILE *out, const ProtobufCMessage *message);

#endif
