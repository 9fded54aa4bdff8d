#include "day_parts.h"

#include "closing.h"
#include "figures.h"

#include <string.h>

enum exception { PEOPLE_INSIDE, OPEN_FINDINGS, CARDS_NOT_RECONCILED, EXCEPTIONS };

/// A total of the report by its name, and the figure that it is.
struct total {
    const char *name;
    const char *section;
    const char *figure;
};

static const struct total totals[] = {
    {"slots.capacity", "slots", "capacity"},
    {"slots.taken", "slots", "taken"},
    {"slots.waitlisted", "slots", "waitlisted"},
    {"registrations.total", "registrations", "total"},
    {"registrations.roster", "registrations", "roster"},
    {"registrations.walk_in", "registrations", "walkIn"},
    {"registrations.from_waitlist", "registrations", "fromWaitlist"},
    {"registrations.cancelled", "registrations", "cancelled"},
    {"registrations.released", "registrations", "released"},
    {"registrations.card_only", "registrations", "cardOnly"},
    {"visits.checked_in", "visits", "checkedIn"},
    {"visits.inside", "visits", "inside"},
    {"visits.finished", "visits", "finished"},
    {"visits.missed", "visits", "missed"},
    {"visits.left", "visits", "left"},
    {"screenings.started", "screenings", "started"},
    {"screenings.finalised", "screenings", "finalised"},
    {"screenings.open_findings", "screenings", "openFindings"},
    {"screenings.green", "levels", "GREEN"},
    {"screenings.yellow", "levels", "YELLOW"},
    {"screenings.orange", "levels", "ORANGE"},
    {"screenings.red", "levels", "RED"},
    {"cards.listed", "cards", "listed"},
    {"cards.received", "cards", "received"},
    {"cards.handed_over", "cards", "handedOver"},
    {"cards.spoiled", "cards", "spoiled"},
    {"cards.returned", "cards", "returned"},
    {"cards.forwarded", "cards", "forwarded"},
    {"cards.in_stock", "cards", "inStock"},
    {"cards.refused", "cards", "refused"},
    {"cards.by_proxy", "cards", "byProxy"},
    {"cards.reversed", "cards", "reversed"},
    {"coverage.covered_here", "coverage", "coveredHere"},
};

enum { TOTALS = sizeof totals / sizeof *totals };

static uint64_t figure(const json_t *figures, const char *section, const char *name) {
    const json_t *object = strcmp(section, "levels") == 0
        ? json_object_get(json_object_get(figures, "screenings"), "byActionLevel")
        : json_object_get(figures, section);
    return (uint64_t)json_integer_value(json_object_get(object, name));
}

static void check_totals(
    struct day *day, const PJ(ClosingReport) * report, const json_t *figures) {
    if (report->n_totals != TOTALS) {
        broken(day, "the closing has %zu totals, not %d", report->n_totals, (int)TOTALS);
        return;
    }
    for (size_t index = 0; index < TOTALS; index++) {
        const struct total *total = &totals[index];
        const PJ(Total) *said = report->totals[index];
        uint64_t counted = figure(figures, total->section, total->figure);
        if (strcmp(said->name, total->name) != 0) {
            broken(day, "the closing has another total in the place of %s", total->name);
        } else if (said->value != counted) {
            unsigned long long number = counted;
            broken(day, "the closing says %s is %u, not %llu", total->name, said->value, number);
        }
    }
}

/// What does not balance has to be answered for by name, and nothing else.
static void check_exceptions(
    struct day *day, const PJ(ClosingReport) * report, const json_t *figures) {
    uint64_t counts[EXCEPTIONS] = {
        figure(figures, "visits", "inside"),
        figure(figures, "screenings", "openFindings"),
        figure(figures, "cards", "inStock"),
    };
    bool is_due[EXCEPTIONS] = {
        counts[PEOPLE_INSIDE] > 0,
        counts[OPEN_FINDINGS] > 0,
        figure(figures, "cards", "received") > 0 && !day->is_reconciled,
    };
    for (size_t index = 0; index < report->n_exceptions; index++) {
        const PJ(ClosingException) *said = report->exceptions[index];
        int kind = word_index(said->kind, exception_words);
        if (!is_due[kind]) {
            broken(day, "the closing excepts %s twice or without need", exception_words[kind]);
        } else if (said->count != counts[kind]) {
            unsigned long long number = counts[kind];
            broken(day, "the closing excepts %u %s, not %llu", said->count, said->kind, number);
        }
        is_due[kind] = false;
    }
    for (int kind = 0; kind < EXCEPTIONS; kind++) {
        if (is_due[kind]) {
            unsigned long long number = counts[kind];
            broken(day, "the closing passes over %s: %llu", exception_words[kind], number);
        }
    }
}

void take_closing(struct day *day, const PJ(EventClosed) * closed) {
    const char *wrong;
    if (day->phase != PHASE_OPEN) {
        broken(day, "the event is closed and was not open");
    }
    day->phase = PHASE_CLOSED;
    day->closings++;
    if (day->closings > CLOSINGS_MAX) {
        broken(day, "the event is closed more often than any is");
        return;
    }
    // A report that cannot be read has no entry, so this one can.
    PJ(ClosingReport) *report = closing_report(closed, &wrong);
    if (report == NULL) {
        return;
    }
    if (report->number != day->closings) {
        broken(day, "closing %u comes after %u", report->number, day->closings - 1);
    }
    json_t *figures = figures_of("", day, day->sequence);
    check_totals(day, report, figures);
    check_exceptions(day, report, figures);
    json_decref(figures);
    closing_report_free(report);
}
