/// Text from a file: what may be read as a word, and how the rest is shown.
#ifndef POSKO_AUDIT_TEXT_H
#define POSKO_AUDIT_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/// Bytes of the UTF-8 sequence that `bytes` begin with; 0 when they begin with none.
size_t text_scalar(const uint8_t *bytes, size_t length, uint32_t *scalar);

/// The whole is UTF-8 without a zero byte, which would end a C string early.
bool text_is_sound(const uint8_t *bytes, size_t length);

/// `a-z`, `0-9` and `-`, of a length in bytes: the codes of events and stations.
bool text_is_code(const char *text, size_t length_min, size_t length_max);

/// `a-z`, `0-9` and `_`: the names of rules and bands.
bool text_is_word(const char *text, size_t length_max);

bool text_is_digits(const char *text, size_t length);

/// At most so many characters, none of them a control character.
bool text_is_plain(const char *text, size_t length_max);

/// Prints free text so that it stays on its line and cannot be taken for another: control
/// characters, invisible ones that can turn or hide text, and backslashes are escaped.
void text_print(FILE *out, const char *text);

/// `2025-11-21T01:02:03.456Z`, or the number where there is no such date.
struct text_time {
    char text[40];
};
struct text_time text_of_time(int64_t time_ms);

/// Reads a moment in UTC as proto3's JSON writes it, `2025-11-21T01:02:03.456Z` with any fraction;
/// less than a millisecond is left out.
bool text_read_time(const char *text, int64_t *time_ms);

/// 64 hexadecimal digits of 32 bytes.
struct text_hash {
    char text[65];
};
struct text_hash text_of_hash(const uint8_t hash[32]);

#endif
