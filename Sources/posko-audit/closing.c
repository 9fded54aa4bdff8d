#include "closing.h"

#include "check.h"
#include "text.h"
#include "wire.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

const char *const exception_words[]
    = {"people_inside", "open_findings", "cards_not_reconciled", NULL};

enum {
    /// Fewer people than this are not told apart.
    PEOPLE_MIN = 5,
    /// What a report names beside the exceptions, far above what there is to name.
    TOTALS_MAX = 500,
    FINDINGS_MAX = 10000,
};

static const char *check_report(const PJ(ClosingReport) * report) {
    if (report->number == 0) {
        return "has a number that is not one from 1";
    }
    if (report->n_totals > TOTALS_MAX || report->n_findings > FINDINGS_MAX) {
        return "has more totals than a day has";
    }
    for (size_t index = 0; index < report->n_exceptions; index++) {
        const PJ(ClosingException) *exception = report->exceptions[index];
        if (word_index(exception->kind, exception_words) < 0) {
            return "has a word that this program does not know";
        }
        if (exception->reason[0] == '\0' || exception->signed_by[0] == '\0') {
            return "has an exception without a reason or a name";
        }
    }
    for (size_t index = 0; index < report->n_findings; index++) {
        const PJ(FindingTotal) *finding = report->findings[index];
        if (!text_is_word(finding->rule, RULE_WORD_MAX)
            || !text_is_word(finding->band, RULE_WORD_MAX)) {
            return "has a finding without a name";
        }
        if (finding->_people_case != 0 && finding->people < PEOPLE_MIN) {
            return "has a finding of fewer than five people";
        }
    }
    return NULL;
}

PJ(ClosingReport) * closing_report(const PJ(EventClosed) * closed, const char **wrong) {
    struct problem problem;
    const ProtobufCMessageDescriptor *message = &posko__journal__v1__closing_report__descriptor;
    const ProtobufCBinaryData *bytes = &closed->report;
    *wrong = "has a report that is not one";
    if (!wire_check(message, bytes->data, bytes->len, &problem)) {
        return NULL;
    }
    size_t left = ENTRY_MEMORY_MAX;
    ProtobufCAllocator allocator = entry_allocator(&left);
    PJ(ClosingReport) *report
        = posko__journal__v1__closing_report__unpack(&allocator, bytes->len, bytes->data);
    if (report == NULL) {
        return NULL;
    }
    *wrong = check_report(report);
    if (*wrong != NULL) {
        closing_report_free(report);
        return NULL;
    }
    return report;
}

void closing_report_free(PJ(ClosingReport) * report) {
    size_t left = 0;
    ProtobufCAllocator allocator = entry_allocator(&left);
    posko__journal__v1__closing_report__free_unpacked(report, &allocator);
}

bool closing_is_signed(const PJ(Entry) * entry, const PJ(EventClosed) * closed) {
    static const char purpose[] = "posko-closing-v1";
    uint8_t signed_bytes[sizeof purpose + STREAM_BYTES_MAX + 1 + 8 + 1 + 2 * HASH_BYTES + 1];
    size_t length = 0;
    size_t name = strlen(entry->stream) + 1;
    if (name > STREAM_BYTES_MAX || closed->signature.len != crypto_sign_BYTES
        || closed->public_key.len != crypto_sign_PUBLICKEYBYTES) {
        return false;
    }
    // Each but the last is followed by a zero byte; those of text end with it.
    memcpy(signed_bytes, purpose, sizeof purpose);
    length += sizeof purpose;
    memcpy(signed_bytes + length, entry->stream, name);
    length += name;
    for (int shift = 56; shift >= 0; shift -= 8) {
        signed_bytes[length++] = (uint8_t)(entry->sequence >> shift);
    }
    signed_bytes[length++] = 0;
    memcpy(signed_bytes + length, entry->previous_hash.data, HASH_BYTES);
    length += HASH_BYTES;
    signed_bytes[length++] = 0;
    crypto_hash_sha256(signed_bytes + length, closed->report.data, closed->report.len);
    length += HASH_BYTES;
    const uint8_t *key = closed->public_key.data;
    return crypto_sign_verify_detached(closed->signature.data, signed_bytes, length, key) == 0;
}

struct closing_paper closing_paper(const uint8_t hash[HASH_BYTES]) {
    struct closing_paper paper;
    size_t length = 0;
    for (size_t group = 0; group < 5; group++) {
        unsigned number = (unsigned)hash[2 * group] << 8 | hash[2 * group + 1];
        size_t left = sizeof paper.text - length;
        const char *joint = group == 0 ? "" : " ";
        length += (size_t)snprintf(paper.text + length, left, "%s%05u", joint, number);
    }
    return paper;
}
