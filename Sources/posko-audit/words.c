#include "words.h"

#include "closing.h"
#include "text.h"
#include "words_parts.h"

static const char *level_word(uint32_t level) {
    static const char *const words[] = {"GREEN", "YELLOW", "ORANGE", "RED"};
    return level < 4 ? words[level] : "?";
}

static void print_closing(FILE *out, const PJ(EventClosed) * closed) {
    const char *wrong;
    PJ(ClosingReport) *report = closing_report(closed, &wrong);
    fputs("event closed", out);
    if (report != NULL) {
        fprintf(out, ", closing %u, %zu exceptions", report->number, report->n_exceptions);
        closing_report_free(report);
    }
}

static void print_event(FILE *out, const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(EVENT_CREATED):
        fprintf(
            out,
            "event created for %s, %u slots, %zu stations",
            fact->event_created->date,
            fact->event_created->slots,
            fact->event_created->n_stations);
        break;
    case FACT(EVENT_OPENED):
        fputs("event opened", out);
        break;
    case FACT(EVENT_CLOSED):
        print_closing(out, fact->event_closed);
        break;
    case FACT(RESERVATION_LIFTED):
        fputs("the roster's slots released", out);
        break;
    case FACT(ROSTER_LISTED):
        fprintf(out, "roster %u listed", fact->roster_listed->number);
        break;
    case FACT(ROSTER_UPDATED):
        fprintf(out, "roster %u changed", fact->roster_updated->number);
        break;
    default:
        fprintf(out, "%u roster rows read", fact->roster_rows_read->rows);
    }
}

static void print_registration(FILE *out, const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(REGISTRATION_ADDED):
        fprintf(
            out,
            "registration %u added (%s, %s)",
            fact->registration_added->number,
            fact->registration_added->door,
            fact->registration_added->purpose);
        break;
    case FACT(SLOT_TAKEN):
        fprintf(out, "registration %u takes a slot", fact->slot_taken->registration);
        break;
    case FACT(WAITLISTED):
        fprintf(
            out,
            "registration %u waitlisted, place %u",
            fact->waitlisted->registration,
            fact->waitlisted->position);
        break;
    case FACT(PROMOTED):
        fprintf(out, "registration %u promoted to a slot", fact->promoted->registration);
        break;
    case FACT(SLOT_FREED):
        fprintf(out, "registration %u gives its slot back", fact->slot_freed->registration);
        break;
    case FACT(REGISTRATION_CANCELLED):
        fprintf(
            out, "registration %u cancelled", fact->registration_cancelled->registration);
        break;
    case FACT(REGISTRATION_RELEASED):
        fprintf(out, "registration %u released", fact->registration_released->registration);
        break;
    default:
        fprintf(
            out, "registration %u leaves the waitlist", fact->waitlist_left->registration);
    }
}

static void print_ticket(FILE *out, const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(TICKET_ISSUED): {
        const PJ(TicketIssued) *it = fact->ticket_issued;
        fprintf(out, "%s issued to registration %u", it->ticket, it->registration);
        fprintf(out, ", waits at %s", it->station);
        break;
    }
    case FACT(TICKET_REPRINTED):
        fprintf(out, "%s printed again", fact->ticket_reprinted->ticket);
        break;
    case FACT(LINE_JOINED):
        fprintf(
            out, "%s waits at %s", fact->line_joined->ticket, fact->line_joined->station);
        break;
    case FACT(VISIT_FINISHED):
        fprintf(out, "%s has finished", fact->visit_finished->ticket);
        break;
    default:
        fprintf(out, "%s has left", fact->left_event->ticket);
    }
}

static void print_queue(FILE *out, const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(CALLED): {
        const PJ(Called) *it = fact->called;
        fprintf(out, "%s called to %s, counter %u", it->ticket, it->station, it->counter);
        break;
    }
    case FACT(RECALLED): {
        const PJ(Recalled) *it = fact->recalled;
        fprintf(out, "%s called again to %s, counter %u", it->ticket, it->station, it->counter);
        break;
    }
    case FACT(CALL_UNDONE): {
        const PJ(CallUndone) *it = fact->call_undone;
        fprintf(out, "call of %s to %s undone", it->ticket, it->station);
        break;
    }
    case FACT(BEGUN): {
        const PJ(Begun) *it = fact->begun;
        fprintf(out, "%s served at %s, counter %u", it->ticket, it->station, it->counter);
        break;
    }
    case FACT(COMPLETED):
        fprintf(out, "%s completed %s", fact->completed->ticket, fact->completed->station);
        break;
    case FACT(MISSED):
        fprintf(out, "%s missed at %s", fact->missed->ticket, fact->missed->station);
        break;
    case FACT(SKIPPED):
        fprintf(out, "%s skips %s", fact->skipped->ticket, fact->skipped->station);
        break;
    case FACT(TRANSFERRED): {
        const PJ(Transferred) *it = fact->transferred;
        fprintf(out, "%s transferred from %s", it->ticket, it->from_station);
        break;
    }
    default:
        print_ticket(out, fact);
    }
}

static void print_recorded(
    FILE *out, const char *ticket, const char *what, uint32_t level, int is_open) {
    fprintf(out, "%s %s, %s%s", ticket, what, level_word(level), is_open ? " open" : "");
}

static void print_screening(FILE *out, const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(PART_RECORDED): {
        const PJ(PartRecorded) *it = fact->part_recorded;
        print_recorded(out, it->ticket, "recorded", it->level, it->open);
        fprintf(out, " at %s", it->station);
        break;
    }
    case FACT(SCREENING_FINALISED): {
        const PJ(ScreeningFinalised) *it = fact->screening_finalised;
        print_recorded(out, it->ticket, "made final", it->level, 0);
        break;
    }
    case FACT(SCREENING_AMENDED): {
        const PJ(ScreeningAmended) *it = fact->screening_amended;
        print_recorded(out, it->ticket, "amended", it->level, it->open);
        fprintf(out, " at %s", it->station);
        break;
    }
    default: {
        const PJ(FindingDisposed) *it = fact->finding_disposed;
        const char *how = it->overridden ? ", set by a clinician" : "";
        fprintf(out, "%s disposed, %s%s", it->ticket, level_word(it->level), how);
    }
    }
}

static void print_card(FILE *out, const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(CARD_LISTED):
        fprintf(out, "card %u listed", fact->card_listed->card);
        break;
    case FACT(CARD_RECEIVED):
        fprintf(out, "card %u received", fact->card_received->card);
        break;
    case FACT(CARD_ROWS_READ):
        fprintf(
            out,
            "%u card rows read, %zu refused",
            fact->card_rows_read->rows,
            fact->card_rows_read->n_refused);
        break;
    case FACT(CARD_ASSIGNED):
        fprintf(out, "card %u given to another holder", fact->card_assigned->card);
        break;
    case FACT(CARD_HANDED_OVER): {
        const PJ(CardHandedOver) *it = fact->card_handed_over;
        const char *whom = it->proxy == NULL ? "" : ", to a proxy";
        fprintf(out, "card %u handed over, %s%s", it->card, it->ticket, whom);
        break;
    }
    case FACT(HAND_OVER_REVERSED):
        fprintf(out, "handover of card %u reversed", fact->hand_over_reversed->card);
        break;
    case FACT(CARD_SPOILED):
        fprintf(out, "card %u spoiled", fact->card_spoiled->card);
        break;
    case FACT(CARD_REFUSED):
        fprintf(out, "card %u refused by its owner", fact->card_refused->card);
        break;
    case FACT(CARD_RETURNED):
        fprintf(out, "card %u returned", fact->card_returned->card);
        break;
    case FACT(CARD_FORWARDED): {
        const PJ(CardForwarded) *it = fact->card_forwarded;
        fprintf(out, "card %u forwarded to %s", it->card, it->to_village_code);
        break;
    }
    case FACT(CARDS_COUNTED): {
        const PJ(CardsCounted) *it = fact->cards_counted;
        fprintf(out, "%u cards counted, %u missing", it->counted, it->missing);
        fprintf(out, ", %u elsewhere, %u unknown", it->surplus, it->unknown);
        fprintf(out, ", %u twice", it->duplicate);
        break;
    }
    default:
        fprintf(out, "card %u identified", fact->card_identified->card);
    }
}

void words_print_fact(FILE *out, const PJ(Fact) * fact) {
    // Numbers of the kinds are grouped by the format.
    unsigned kind = (unsigned)fact->kind_case;
    if (kind < 20) {
        print_event(out, fact);
    } else if (kind < 30) {
        print_registration(out, fact);
    } else if (kind < 50) {
        print_queue(out, fact);
    } else if (kind < 60) {
        print_screening(out, fact);
    } else if (kind < 80) {
        print_card(out, fact);
    } else {
        words_print_person(out, fact);
    }
    words_print_boxes(out, &fact->base);
}

static void print_roles(FILE *out, PJ(Grant) * *grants, size_t count) {
    for (size_t index = 0; index < count; index++) {
        const PJ(Grant) *grant = grants[index];
        bool is_everywhere = grant->event[0] == '\0';
        fprintf(out, "%s%s", index > 0 ? ", " : "", grant->role);
        fprintf(out, "%s%s", is_everywhere ? "" : " at ", grant->event);
    }
}

static void print_account(FILE *out, const PJ(StaffFact) * fact) {
    switch (fact->kind_case) {
    case STAFF_FACT(ACCOUNT_ADDED): {
        const PJ(AccountAdded) *it = fact->account_added;
        fprintf(out, "account %s added as ", it->staff);
        print_roles(out, it->grants, it->n_grants);
        break;
    }
    case STAFF_FACT(GRANTS_SET): {
        const PJ(GrantsSet) *it = fact->grants_set;
        fprintf(out, "account %s is now ", it->staff);
        print_roles(out, it->grants, it->n_grants);
        break;
    }
    case STAFF_FACT(CODE_MADE): {
        const PJ(CodeMade) *it = fact->code_made;
        struct text_time until = text_of_time(it->expires_ms);
        fprintf(out, "code for account %s made, until %s", it->staff, until.text);
        break;
    }
    case STAFF_FACT(CODE_USED):
        fprintf(out, "code of account %s used", fact->code_used->staff);
        break;
    case STAFF_FACT(ACCOUNT_RESET):
        fprintf(out, "account %s reset", fact->account_reset->staff);
        break;
    default:
        fprintf(out, "account %s revoked", fact->account_revoked->staff);
    }
}

void words_print_staff_fact(FILE *out, const PJ(StaffFact) * fact) {
    switch (fact->kind_case) {
    case STAFF_FACT(DEVICE_ENROLLED):
        fprintf(out, "device %s enrolled", fact->device_enrolled->device);
        break;
    case STAFF_FACT(DEVICE_REVOKED):
        fprintf(out, "device %s revoked", fact->device_revoked->device);
        break;
    case STAFF_FACT(SESSION_BEGUN): {
        const PJ(SessionBegun) *it = fact->session_begun;
        struct text_time until = text_of_time(it->expires_ms);
        fprintf(out, "session of %s at %s begun, until %s", it->staff, it->device, until.text);
        break;
    }
    case STAFF_FACT(SESSION_ENDED):
        fputs("session ended", out);
        break;
    case STAFF_FACT(PIN_SET):
        fprintf(out, "PIN of account %s set", fact->pin_set->staff);
        break;
    case STAFF_FACT(PIN_FAILED): {
        const PJ(PinFailed) *it = fact->pin_failed;
        fprintf(out, "wrong PIN of account %s at %s", it->staff, it->device);
        fprintf(out, ", %u in a row", it->failures);
        break;
    }
    case STAFF_FACT(PIN_LOCKED): {
        const PJ(PinLocked) *it = fact->pin_locked;
        struct text_time until = text_of_time(it->until_ms);
        fprintf(out, "PIN of account %s locked until %s", it->staff, until.text);
        break;
    }
    default:
        print_account(out, fact);
    }
}

void words_print_rejection(FILE *out, const PJ(Rejection) * rejection) {
    // Numbers of reasons are a contract; their details may say more than this program shows.
    fprintf(out, "refused, reason %u", rejection->reason);
    words_print_boxes(out, &rejection->base);
}
