#include "check_parts.h"

#include "closing.h"
#include "text.h"

#include <sodium.h>
#include <string.h>

const char *const unknown_word = "has a word that this program does not know";

const char *check_number(uint32_t number) {
    return number > 0 ? NULL : "has a number that is not one from 1";
}

const char *check_ticket(const char *text) {
    struct ticket ticket;
    return ticket_parse(text, &ticket) ? NULL : "has no queue number";
}

const char *check_at(const char *ticket, const char *station) {
    if (!text_is_code(station, 1, 24)) {
        return "has no station's code";
    }
    return check_ticket(ticket);
}

const char *check_there(const PJ(Sealed) * box) {
    return box != NULL ? NULL : "has no box where one has to be";
}

const char *check_listed(uint32_t number, const PJ(Sealed) * identity) {
    const char *wrong = check_number(number);
    return wrong != NULL ? wrong : check_there(identity);
}

static const char *check_stations(const PJ(EventCreated) * event) {
    if (event->n_stations < 1 || event->n_stations > STATIONS_MAX) {
        return "has no possible number of stations";
    }
    bool has_line = false;
    for (size_t index = 0; index < event->n_stations; index++) {
        const PJ(Station) *station = event->stations[index];
        int kind = word_index(station->kind, station_kind_words);
        if (kind < 0) {
            return unknown_word;
        }
        if (!text_is_code(station->code, 1, 24)) {
            return "has no station's code";
        }
        if (station->counters < 1 || station->counters > COUNTERS_MAX) {
            return "has a station with no possible number of counters";
        }
        for (size_t other = 0; other < index; other++) {
            if (strcmp(event->stations[other]->code, station->code) == 0) {
                return "has two stations of one code";
            }
        }
        if (kind == 0 && index > 0) {
            return "has a registration station that is not the first";
        }
        has_line = has_line || kind != 0;
    }
    return has_line ? NULL : "has no station after registration";
}

/// 32.14.16.2005
static bool is_village(const char *text) {
    const char *shape = "00.00.00.0000";
    if (strlen(text) != strlen(shape)) {
        return false;
    }
    for (size_t index = 0; shape[index] != '\0'; index++) {
        bool is_digit = text[index] >= '0' && text[index] <= '9';
        if (shape[index] == '0' ? !is_digit : text[index] != shape[index]) {
            return false;
        }
    }
    return true;
}

const char *check_event_created(const PJ(EventCreated) * event) {
    struct date date;
    static const char *const holders[] = {"facility", "event", NULL};
    if (word_index(event->record_holder, holders) < 0) {
        return unknown_word;
    }
    if (!is_village(event->village_code)) {
        return "has no village's code";
    }
    if (!date_parse(event->date, &date)) {
        return "has a date that is not one";
    }
    if (event->slots > SLOTS_MAX || event->preregistered_slots > event->slots
        || event->priority_burst_max < 1 || event->priority_burst_max > 20
        || event->overtaken_max > 100 || event->recalls_before_missed > 10) {
        return "has a setting outside of its limits";
    }
    uint32_t workers = event->_workers_total_case != 0 ? event->workers_total : WORKERS_MAX;
    if (workers > WORKERS_MAX
        || (event->_workers_covered_before_case != 0 && event->workers_covered_before > workers)) {
        return "has a number of workers outside of its limits";
    }
    return check_stations(event);
}

const char *check_event_closed(const PJ(EventClosed) * closed) {
    const char *wrong;
    if (closed->signature.len != crypto_sign_BYTES
        || closed->public_key.len != crypto_sign_PUBLICKEYBYTES) {
        return "has a signature or a key of another length";
    }
    PJ(ClosingReport) *report = closing_report(closed, &wrong);
    if (report != NULL) {
        closing_report_free(report);
    }
    return wrong;
}

const char *check_registration_added(const PJ(RegistrationAdded) * registration) {
    static const char *const doors[] = {"roster", "walk_in", NULL};
    static const char *const consents[] = {"given", "refused", "not_asked", NULL};
    static const char *const purposes[] = {"follow_up", "sharing", NULL};
    const char *wrong = check_listed(registration->number, registration->registrant);
    if (wrong != NULL) {
        return wrong;
    }
    if (word_index(registration->door, doors) < 0
        || word_index(registration->purpose, purpose_words) < 0
        || word_index(registration->consent, consents) < 0) {
        return unknown_word;
    }
    for (size_t index = 0; index < registration->n_agreed; index++) {
        if (word_index(registration->agreed[index], purposes) < 0) {
            return unknown_word;
        }
    }
    return NULL;
}

/// Of a screening: the level that counts and what it was found out from.
static const char *check_level(const char *ticket, uint32_t level, const PJ(Sealed) * box) {
    const char *wrong = check_ticket(ticket);
    if (wrong == NULL && level > ACTION_LEVEL_MAX) {
        wrong = "has no action level";
    }
    return wrong != NULL ? wrong : check_there(box);
}

const char *check_screening_fact(const PJ(Fact) * fact) {
    const char *wrong;
    switch (fact->kind_case) {
    case FACT(PART_RECORDED): {
        const PJ(PartRecorded) *it = fact->part_recorded;
        wrong = check_level(it->ticket, it->level, it->recording);
        return wrong != NULL ? wrong : check_at(it->ticket, it->station);
    }
    case FACT(SCREENING_AMENDED): {
        const PJ(ScreeningAmended) *it = fact->screening_amended;
        wrong = check_level(it->ticket, it->level, it->recording);
        return wrong != NULL ? wrong : check_at(it->ticket, it->station);
    }
    case FACT(SCREENING_FINALISED): {
        const PJ(ScreeningFinalised) *it = fact->screening_finalised;
        return check_level(it->ticket, it->level, it->assessment);
    }
    default: {
        const PJ(FindingDisposed) *it = fact->finding_disposed;
        return check_level(it->ticket, it->level, it->disposition);
    }
    }
}

static const char *check_details(uint32_t card, const PJ(CardDetails) * details) {
    static const char *const fundings[] = {"regency", "village_csr", NULL};
    if (details == NULL) {
        return "has no details of the card";
    }
    if (details->n_programmes > 2) {
        return "has more programmes than there are";
    }
    for (size_t index = 0; index < details->n_programmes; index++) {
        if (word_index(details->programmes[index], programme_words) < 0) {
            return unknown_word;
        }
        if (index > 0 && strcmp(details->programmes[0], details->programmes[index]) == 0) {
            return "has a programme twice";
        }
    }
    if (details->claim_key.len != 0 && details->claim_key.len != HASH_BYTES) {
        return "has a key that does not have 32 bytes";
    }
    if (word_index(details->funding, fundings) < 0) {
        return unknown_word;
    }
    const char *wrong = check_there(details->imprint);
    return wrong != NULL ? wrong : check_number(card);
}

static const char *check_handed_over(const PJ(CardHandedOver) * handed) {
    const char *wrong = check_number(handed->card);
    return wrong != NULL ? wrong : check_ticket(handed->ticket);
}

static const char *check_reversed(const PJ(HandOverReversed) * reversed) {
    const char *wrong = check_number(reversed->card);
    return wrong != NULL ? wrong : check_there(reversed->reason);
}

static const char *check_rows(const PJ(CardRowsRead) * rows) {
    for (size_t index = 0; index < rows->n_refused; index++) {
        if (rows->refused[index]->rejection == NULL) {
            return "has a refused row without a reason";
        }
        const char *wrong = check_rejection(rows->refused[index]->rejection);
        if (wrong != NULL) {
            return wrong;
        }
    }
    return NULL;
}

const char *check_card_fact(const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(CARD_LISTED):
        return check_details(fact->card_listed->card, fact->card_listed->details);
    case FACT(CARD_IDENTIFIED):
        return check_details(fact->card_identified->card, fact->card_identified->details);
    case FACT(CARD_RECEIVED):
        return check_number(fact->card_received->card);
    case FACT(CARD_ROWS_READ):
        return check_rows(fact->card_rows_read);
    case FACT(CARD_ASSIGNED):
        return check_number(fact->card_assigned->card);
    case FACT(CARD_HANDED_OVER):
        return check_handed_over(fact->card_handed_over);
    case FACT(HAND_OVER_REVERSED):
        return check_reversed(fact->hand_over_reversed);
    case FACT(CARD_SPOILED):
        return check_number(fact->card_spoiled->card);
    case FACT(CARD_REFUSED):
        return check_number(fact->card_refused->card);
    case FACT(CARD_RETURNED):
        return check_number(fact->card_returned->card);
    case FACT(CARDS_COUNTED):
        return NULL;
    default:
        return is_village(fact->card_forwarded->to_village_code)
            ? check_number(fact->card_forwarded->card)
            : "has no village's code";
    }
}
