#include "verify_closing.h"

#include "text.h"

#include <inttypes.h>
#include <string.h>

static void take_closed(
    struct closings *closings,
    const struct journal_visit *visit,
    const PJ(EventClosed) * closed,
    const struct options *options) {
    const PJ(Entry) *entry = visit->entry;
    const char *wrong;
    struct problem problem;
    PJ(ClosingReport) *report = closing_report(closed, &wrong);
    if (report == NULL) {
        return;
    }
    closings->number = report->number;
    closings->sequence = entry->sequence;
    closings->time_ms = entry->time_ms;
    closings->is_open = false;
    memcpy(closings->key, closed->public_key.data, HASH_BYTES);
    memcpy(closings->hash, visit->hash, HASH_BYTES);
    bool is_same = strcmp(report->staff, entry->staff) == 0
        && strcmp(report->device, entry->device) == 0 && report->time_ms == entry->time_ms;
    closing_report_free(report);
    if (!is_same) {
        problem_is(
            &problem,
            "entry %" PRIu64 ": its closing was signed for another, or at another time",
            entry->sequence);
        closings->complaint(closings->context, entry->stream, &problem);
    }
    if (!closing_is_signed(entry, closed)) {
        problem_is(
            &problem,
            "entry %" PRIu64 ": its closing is not signed with the key that it names",
            entry->sequence);
        closings->complaint(closings->context, entry->stream, &problem);
    }
    if (options->has_key && memcmp(closings->key, options->key, HASH_BYTES) != 0) {
        problem_is(
            &problem,
            "entry %" PRIu64 ": its closing is signed with another key, %s",
            entry->sequence,
            text_of_hash(closings->key).text);
        closings->complaint(closings->context, entry->stream, &problem);
    }
}

void closings_take(
    struct closings *closings,
    const struct journal_visit *visit,
    const struct options *options) {
    const PJ(Entry) *entry = visit->entry;
    for (size_t index = 0; index < entry->n_facts; index++) {
        const PJ(Fact) *fact = entry->facts[index];
        if (fact->kind_case == FACT(EVENT_CLOSED)) {
            take_closed(closings, visit, fact->event_closed, options);
        } else if (fact->kind_case == FACT(EVENT_OPENED)) {
            closings->is_open = true;
        }
    }
}

void closings_print(
    FILE *out, const struct closings *closings, const char *stream, uint64_t last) {
    if (closings->number == 0) {
        return;
    }
    fprintf(
        out,
        "closed  %s: closing %u at %s, key %s, on paper %s, %" PRIu64 " later entries%s\n",
        stream,
        closings->number,
        text_of_time(closings->time_ms).text,
        text_of_hash(closings->key).text,
        closing_paper(closings->hash).text,
        last - closings->sequence,
        closings->is_open ? ", open again" : "");
}
