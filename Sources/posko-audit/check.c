#include "check.h"

#include "check_parts.h"
#include "entry.h"
#include "sealed.h"
#include "text.h"

#include <string.h>

const char *const purpose_words[] = {"check", "card", "both", NULL};
const char *const station_kind_words[] = {"registration", "check", "doctor", "cards", NULL};
const char *const programme_words[] = {"JKK", "JKM", NULL};

int word_index(const char *word, const char *const *words) {
    for (int index = 0; words[index] != NULL; index++) {
        if (strcmp(words[index], word) == 0) {
            return index;
        }
    }
    return -1;
}

bool stream_is_staff(const char *name) {
    return strcmp(name, "@staff") == 0;
}

bool stream_is_named(const char *name) {
    return stream_is_staff(name) || text_is_code(name, 3, 40);
}

bool ticket_parse(const char *text, struct ticket *ticket) {
    size_t length = strlen(text);
    if (length < 4 || length > 7 || strchr("APK", text[0]) == NULL) {
        return false;
    }
    unsigned number = 0;
    for (size_t index = 1; index < length; index++) {
        if (text[index] < '0' || text[index] > '9') {
            return false;
        }
        number = number * 10 + (unsigned)(text[index] - '0');
    }
    // Zeros fill up to three digits and no further, so that a number has one form.
    if (number == 0 || (length > 4 && text[1] == '0')) {
        return false;
    }
    *ticket = (struct ticket){text[0], number};
    return true;
}

static int days_in_month(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && is_leap ? 29 : days[month - 1];
}

bool date_parse(const char *text, struct date *date) {
    static const int places[] = {0, 1, 2, 3, 5, 6, 8, 9};
    int digits[8];
    if (strlen(text) != 10 || text[4] != '-' || text[7] != '-') {
        return false;
    }
    for (int index = 0; index < 8; index++) {
        char digit = text[places[index]];
        if (digit < '0' || digit > '9') {
            return false;
        }
        digits[index] = digit - '0';
    }
    int year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
    int month = digits[4] * 10 + digits[5];
    int day = digits[6] * 10 + digits[7];
    if (year < 1850 || year > 2200 || month < 1 || month > 12 || day < 1
        || day > days_in_month(year, month)) {
        return false;
    }
    *date = (struct date){year, month, day};
    return true;
}

bool claim_is_worker(const PJ(Claim) * claim) {
    return strcmp(claim->kind, "worker") == 0;
}

const char *check_claim(const PJ(Claim) * claim) {
    if (!claim_is_worker(claim) && strcmp(claim->kind, "card") != 0) {
        return "is of a kind that this program does not know";
    }
    return claim->key.len == HASH_BYTES ? NULL : "has a key that does not have 32 bytes";
}

/// Ticket, station and so on of the queue's facts.
static const char *check_queue(const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(TICKET_ISSUED): {
        const PJ(TicketIssued) *it = fact->ticket_issued;
        const char *wrong = check_at(it->ticket, it->station);
        return wrong != NULL ? wrong : check_number(it->registration);
    }
    case FACT(TICKET_REPRINTED): {
        const char *wrong = check_ticket(fact->ticket_reprinted->ticket);
        return wrong != NULL ? wrong : check_number(fact->ticket_reprinted->registration);
    }
    case FACT(LINE_JOINED):
        return check_at(fact->line_joined->ticket, fact->line_joined->station);
    case FACT(CALLED):
        return check_at(fact->called->ticket, fact->called->station);
    case FACT(RECALLED):
        return check_at(fact->recalled->ticket, fact->recalled->station);
    case FACT(CALL_UNDONE):
        return check_at(fact->call_undone->ticket, fact->call_undone->station);
    case FACT(BEGUN):
        return check_at(fact->begun->ticket, fact->begun->station);
    case FACT(COMPLETED):
        return check_at(fact->completed->ticket, fact->completed->station);
    case FACT(MISSED):
        return check_at(fact->missed->ticket, fact->missed->station);
    case FACT(SKIPPED): {
        const char *wrong = check_there(fact->skipped->reason);
        return wrong != NULL ? wrong : check_at(fact->skipped->ticket, fact->skipped->station);
    }
    case FACT(TRANSFERRED):
        return check_at(fact->transferred->ticket, fact->transferred->from_station);
    case FACT(VISIT_FINISHED):
        return check_ticket(fact->visit_finished->ticket);
    default:
        return check_ticket(fact->left_event->ticket);
    }
}

static const char *check_event(const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(EVENT_CREATED):
        return check_event_created(fact->event_created);
    case FACT(ROSTER_LISTED):
        return check_listed(fact->roster_listed->number, fact->roster_listed->identity);
    case FACT(ROSTER_UPDATED):
        return check_listed(fact->roster_updated->number, fact->roster_updated->identity);
    case FACT(EVENT_CLOSED):
        return check_event_closed(fact->event_closed);
    default:
        return NULL;
    }
}

static const char *check_registration(const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(REGISTRATION_ADDED):
        return check_registration_added(fact->registration_added);
    case FACT(SLOT_TAKEN):
        return check_number(fact->slot_taken->registration);
    case FACT(WAITLISTED):
        return check_number(fact->waitlisted->registration);
    case FACT(PROMOTED):
        return check_number(fact->promoted->registration);
    case FACT(SLOT_FREED):
        return check_number(fact->slot_freed->registration);
    case FACT(REGISTRATION_CANCELLED):
        return check_number(fact->registration_cancelled->registration);
    case FACT(REGISTRATION_RELEASED):
        return check_number(fact->registration_released->registration);
    default:
        return check_number(fact->waitlist_left->registration);
    }
}

static const char *check_kind(const PJ(Fact) * fact) {
    // Numbers of the kinds are grouped by the format.
    unsigned kind = (unsigned)fact->kind_case;
    if (kind == 0) {
        return "is of no kind that this program knows";
    }
    if (kind < 20) {
        return check_event(fact);
    }
    if (kind < 30) {
        return check_registration(fact);
    }
    if (kind < 50) {
        return check_queue(fact);
    }
    if (kind < 60) {
        return check_screening_fact(fact);
    }
    if (kind < 80) {
        return check_card_fact(fact);
    }
    return kind < 90 ? check_approval_fact(fact) : check_person_fact(fact);
}

static void look_at_box(void *context, const PJ(Sealed) * box) {
    const char **wrong = context;
    if (box->person == 0) {
        *wrong = "has a box that is nobody's";
    } else if (box->box.len < BOX_BYTES_MIN) {
        *wrong = "has a box that is too short to be sealed";
    }
}

const char *check_fact(const PJ(Fact) * fact) {
    const char *wrong = NULL;
    sealed_each(&fact->base, look_at_box, &wrong);
    return wrong != NULL ? wrong : check_kind(fact);
}

const char *check_rejection(const PJ(Rejection) * rejection) {
    const char *wrong = rejection->reason > 0 ? NULL : "has no reason";
    sealed_each(&rejection->base, look_at_box, &wrong);
    return wrong;
}
