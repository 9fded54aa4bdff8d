#include "text.h"

#include <inttypes.h>
#include <sodium.h>
#include <string.h>
#include <time.h>

size_t text_scalar(const uint8_t *bytes, size_t length, uint32_t *scalar) {
    if (length == 0) {
        return 0;
    }
    uint8_t first = bytes[0];
    size_t size = first < 0x80 ? 1 : first >> 5 == 6 ? 2 : first >> 4 == 14 ? 3 : 4;
    if (size == 1) {
        *scalar = first;
        return 1;
    }
    if (size > length || (size == 4 && first >> 3 != 30)) {
        return 0;
    }
    uint32_t value = first & (0xFFu >> (size + 1));
    for (size_t index = 1; index < size; index++) {
        if (bytes[index] >> 6 != 2) {
            return 0;
        }
        value = value << 6 | (bytes[index] & 0x3Fu);
    }
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < least[size] || value > 0x10FFFF || is_surrogate) {
        return 0;
    }
    *scalar = value;
    return size;
}

bool text_is_sound(const uint8_t *bytes, size_t length) {
    while (length > 0) {
        uint32_t scalar;
        size_t size = text_scalar(bytes, length, &scalar);
        if (size == 0 || scalar == 0) {
            return false;
        }
        bytes += size;
        length -= size;
    }
    return true;
}

static bool is_made_of(const char *text, size_t length, const char *more) {
    return strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_-") == length
        && strpbrk(text, more) == NULL;
}

bool text_is_code(const char *text, size_t length_min, size_t length_max) {
    size_t length = strlen(text);
    return length >= length_min && length <= length_max && is_made_of(text, length, "_");
}

bool text_is_word(const char *text, size_t length_max) {
    size_t length = strlen(text);
    return length > 0 && length <= length_max && is_made_of(text, length, "-");
}

bool text_is_digits(const char *text, size_t length) {
    return strlen(text) == length && strspn(text, "0123456789") == length;
}

bool text_is_plain(const char *text, size_t length_max) {
    const uint8_t *bytes = (const uint8_t *)text;
    size_t left = strlen(text);
    size_t length = 0;
    while (left > 0) {
        uint32_t scalar;
        size_t size = text_scalar(bytes, left, &scalar);
        if (size == 0 || scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0)) {
            return false;
        }
        bytes += size;
        left -= size;
        length++;
    }
    return length <= length_max;
}

static bool is_unseen(uint32_t scalar) {
    return scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0) || scalar == 0xAD
        || scalar == 0x61C || scalar == 0x180E || (scalar >= 0x200B && scalar <= 0x200F)
        || (scalar >= 0x2028 && scalar <= 0x202E) || (scalar >= 0x2060 && scalar <= 0x206F)
        || (scalar >= 0xE000 && scalar <= 0xF8FF) || scalar == 0xFEFF
        || (scalar >= 0xFFF0 && scalar <= 0xFFFB) || scalar >= 0xE0000;
}

void text_print(FILE *out, const char *text) {
    const uint8_t *bytes = (const uint8_t *)text;
    size_t length = strlen(text);
    while (length > 0) {
        uint32_t scalar;
        size_t size = text_scalar(bytes, length, &scalar);
        if (size == 0) {
            fprintf(out, "\\x%02X", bytes[0]);
            size = 1;
        } else if (scalar == '\\' || scalar == '"') {
            fprintf(out, "\\%c", (char)scalar);
        } else if (is_unseen(scalar)) {
            fprintf(out, "\\u{%X}", (unsigned)scalar);
        } else {
            fwrite(bytes, 1, size, out);
        }
        bytes += size;
        length -= size;
    }
}

struct text_time text_of_time(int64_t time_ms) {
    struct text_time text;
    bool has_date = time_ms > -62135596800000 && time_ms < 253402300800000;
    int64_t milliseconds = ((time_ms % 1000) + 1000) % 1000;
    time_t seconds = has_date ? (time_t)((time_ms - milliseconds) / 1000) : 0;
    struct tm parts;
    if (!has_date || gmtime_r(&seconds, &parts) == NULL) {
        snprintf(text.text, sizeof text.text, "%" PRId64 " ms", time_ms);
        return text;
    }
    char date[24];
    strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%S", &parts);
    snprintf(text.text, sizeof text.text, "%s.%03dZ", date, (int)milliseconds);
    return text;
}

/// Two digits, at most `max`; -1 for anything else.
static int two_digits(const char *text, int max) {
    if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') {
        return -1;
    }
    int number = (text[0] - '0') * 10 + (text[1] - '0');
    return number <= max ? number : -1;
}

/// Days since 1970-01-01 of the Gregorian calendar, for years after 0.
static int64_t days_since_1970(int year, int month, int day) {
    // The year begins in March, so that the leap day is its last.
    int64_t years = month > 2 ? year : year - 1;
    int64_t months = month > 2 ? month - 3 : month + 9;
    int64_t days = (153 * months + 2) / 5 + day - 1;
    return years * 365 + years / 4 - years / 100 + years / 400 + days - 719468;
}

bool text_read_time(const char *text, int64_t *time_ms) {
    size_t length = strlen(text);
    bool has_shape = length >= 20 && text[4] == '-' && text[7] == '-' && text[10] == 'T'
        && text[13] == ':' && text[16] == ':' && text[length - 1] == 'Z';
    if (!has_shape || (length > 20 && text[19] != '.')) {
        return false;
    }
    int century = two_digits(text, 99);
    int years = two_digits(text + 2, 99);
    int month = two_digits(text + 5, 12);
    int day = two_digits(text + 8, 31);
    int hour = two_digits(text + 11, 23);
    int minute = two_digits(text + 14, 59);
    int second = two_digits(text + 17, 59);
    if (century < 1 || years < 0 || month < 1 || day < 1 || hour < 0 || minute < 0 || second < 0) {
        return false;
    }
    int milliseconds = 0;
    int weight = 100;
    for (size_t index = 20; index + 1 < length; index++, weight /= 10) {
        if (text[index] < '0' || text[index] > '9') {
            return false;
        }
        milliseconds += (text[index] - '0') * weight;
    }
    int64_t days = days_since_1970(century * 100 + years, month, day);
    *time_ms = ((days * 24 + hour) * 60 + minute) * 60000 + second * 1000 + milliseconds;
    return true;
}

struct text_hash text_of_hash(const uint8_t hash[32]) {
    struct text_hash text;
    sodium_bin2hex(text.text, sizeof text.text, hash, 32);
    return text;
}
