#include "check_parts.h"

#include "text.h"

#include <string.h>

static const char *const unknown_word = "has a word that this program does not know";

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

static const char *check_person(const PJ(Person) * person) {
    struct date date;
    if (person == NULL) {
        return "has no person";
    }
    if (person->nik[0] != '\0' && !text_is_digits(person->nik, 16)) {
        return "has a NIK that is not one";
    }
    if (person->birth_date[0] != '\0' && !date_parse(person->birth_date, &date)) {
        return "has a date that is not one";
    }
    return word_index(person->sex, sex_words) < 0 ? unknown_word : NULL;
}

const char *check_listed(uint32_t number, const PJ(Person) * person) {
    const char *wrong = check_number(number);
    return wrong != NULL ? wrong : check_person(person);
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

const char *check_registration_added(const PJ(RegistrationAdded) * registration) {
    static const char *const doors[] = {"roster", "walk_in", NULL};
    static const char *const consents[] = {"given", "refused", "not_asked", NULL};
    static const char *const reasons[] = {"disability", "elderly", "pregnant", "child", NULL};
    const char *wrong = check_listed(registration->number, registration->person);
    if (wrong != NULL) {
        return wrong;
    }
    if (word_index(registration->door, doors) < 0
        || word_index(registration->purpose, purpose_words) < 0
        || word_index(registration->consent, consents) < 0) {
        return unknown_word;
    }
    for (size_t index = 0; index < registration->n_priority_reasons; index++) {
        if (word_index(registration->priority_reasons[index], reasons) < 0) {
            return unknown_word;
        }
    }
    return NULL;
}

static const char *check_part(const PJ(Part) * part) {
    if (part == NULL) {
        return "has no part";
    }
    for (size_t index = 0; index < part->n_observations; index++) {
        const PJ(Observation) *observation = part->observations[index];
        if (observation->reading_case == 0) {
            return "has an observation without a reading";
        }
        if (!text_is_word(observation->measurement, RULE_WORD_MAX)) {
            return "has a measurement without a name";
        }
    }
    return text_is_code(part->station, 1, 24) ? NULL : "has no station's code";
}

static const char *check_assessment(const PJ(Assessment) * assessment) {
    if (assessment == NULL) {
        return "has no assessment";
    }
    if (assessment->n_findings > FINDINGS_MAX) {
        return "has more findings than there are rules";
    }
    uint32_t highest = 0;
    for (size_t index = 0; index < assessment->n_findings; index++) {
        const PJ(Finding) *finding = assessment->findings[index];
        if (!text_is_word(finding->rule, RULE_WORD_MAX)
            || !text_is_word(finding->band, RULE_WORD_MAX)) {
            return "has a finding without a name";
        }
        if (finding->level > 3) {
            return "has a finding without an action level";
        }
        highest = finding->level > highest ? finding->level : highest;
    }
    return assessment->level == highest ? NULL : "has an action level that is not its findings'";
}

static const char *check_recorded(
    const char *ticket, const PJ(Part) * part, const PJ(Assessment) * assessment) {
    const char *wrong = check_ticket(ticket);
    wrong = wrong != NULL ? wrong : check_part(part);
    return wrong != NULL ? wrong : check_assessment(assessment);
}

static const char *check_disposed(const PJ(FindingDisposed) * disposed) {
    static const char *const kinds[] = {"treated_here", "referred", "declined", NULL};
    bool has_override = disposed->_override_level_case != 0;
    if (word_index(disposed->kind, kinds) < 0) {
        return unknown_word;
    }
    if (disposed->level > 3 || (has_override && disposed->override_level > 3)) {
        return "has no action level";
    }
    if (!has_override && disposed->override_reason[0] != '\0') {
        return "has a reason for a level that is not there";
    }
    if (strcmp(disposed->kind, "referred") != 0 && disposed->facility[0] != '\0') {
        return "has a facility without a referral";
    }
    return check_ticket(disposed->ticket);
}

const char *check_screening_fact(const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(PART_RECORDED): {
        const PJ(PartRecorded) *it = fact->part_recorded;
        return check_recorded(it->ticket, it->part, it->assessment);
    }
    case FACT(SCREENING_AMENDED): {
        const PJ(ScreeningAmended) *it = fact->screening_amended;
        return check_recorded(it->ticket, it->part, it->assessment);
    }
    case FACT(SCREENING_FINALISED): {
        const char *wrong = check_ticket(fact->screening_finalised->ticket);
        return wrong != NULL ? wrong : check_assessment(fact->screening_finalised->assessment);
    }
    default:
        return check_disposed(fact->finding_disposed);
    }
}

static const char *check_details(uint32_t card, const PJ(CardDetails) * details) {
    static const char *const programmes[] = {"JKK", "JKM", NULL};
    static const char *const fundings[] = {"regency", "village_csr", NULL};
    if (details == NULL) {
        return "has no details of the card";
    }
    if (!text_is_digits(details->nik, 16)) {
        return "has a NIK that is not one";
    }
    if (details->n_programmes > 2) {
        return "has more programmes than there are";
    }
    for (size_t index = 0; index < details->n_programmes; index++) {
        if (word_index(details->programmes[index], programmes) < 0) {
            return unknown_word;
        }
    }
    return word_index(details->funding, fundings) < 0 ? unknown_word : check_number(card);
}

static const char *check_handed_over(const PJ(CardHandedOver) * handed) {
    if (handed->proxy != NULL && !text_is_digits(handed->proxy->nik, 16)) {
        return "has a NIK that is not one";
    }
    const char *wrong = check_number(handed->card);
    return wrong != NULL ? wrong : check_ticket(handed->ticket);
}

static const char *check_rows(const PJ(CardRowsRead) * rows) {
    for (size_t index = 0; index < rows->n_refused; index++) {
        if (rows->refused[index]->rejection == NULL) {
            return "has a refused row without a reason";
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
        return check_number(fact->hand_over_reversed->card);
    case FACT(CARD_SPOILED):
        return check_number(fact->card_spoiled->card);
    case FACT(CARD_REFUSED):
        return check_number(fact->card_refused->card);
    case FACT(CARD_RETURNED):
        return check_number(fact->card_returned->card);
    default:
        return is_village(fact->card_forwarded->to_village_code)
            ? check_number(fact->card_forwarded->card)
            : "has no village's code";
    }
}
