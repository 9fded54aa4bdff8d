#include "day_parts.h"

static const char lane_letters[LANES] = {'A', 'K', 'P'};

static enum lane lane_of(char letter) {
    return letter == 'A' ? LANE_A : letter == 'K' ? LANE_K : LANE_P;
}

struct visit *visit_of(struct day *day, const char *text) {
    struct ticket ticket;
    if (!ticket_parse(text, &ticket)) {
        broken(day, "it names no queue number");
        return NULL;
    }
    enum lane lane = lane_of(ticket.lane);
    if (ticket.number > day->lane_count[lane]) {
        broken(day, "nobody has the queue number %s", text);
        return NULL;
    }
    return &day->visits[day->lanes[lane][ticket.number - 1] - 1];
}

uint32_t person_at(const struct day *day, const struct visit *visit) {
    return day->registrations[visit->registration - 1].person;
}

bool join_line(struct day *day, struct visit *visit, const char *code, uint32_t waiting) {
    int index = station_of(day, code);
    if (index == NONE || day->stations[index].kind == STATION_REGISTRATION) {
        return index != NONE && broken(day, "station %s has no line", code);
    }
    struct station *station = &day->stations[index];
    if (waiting != station->waiting) {
        broken(day, "%u people wait at %s, not %u", station->waiting, code, waiting);
    }
    station->waiting++;
    visit->state = VISIT_WAITING;
    visit->station = index;
    visit->joined_ms = day->time_ms;
    return true;
}

static void check_issued(
    struct day *day, const PJ(TicketIssued) * issued, const struct registration *registration) {
    enum lane lane = registration->purpose == PURPOSE_CARD ? LANE_K
        : registration->has_priority                      ? LANE_P
                                                          : LANE_A;
    if (issued->ticket[0] != lane_letters[lane]) {
        broken(day, "queue number %s is of another lane than the person's", issued->ticket);
    }
    if (day->phase != PHASE_OPEN) {
        broken(day, "queue number %s is given while the event is not open", issued->ticket);
    }
    bool may_come = registration->state == REGISTRATION_CONFIRMED
        || registration->state == REGISTRATION_CHECKED_IN;
    if (!may_come || needs_slot(registration) != registration->holds_slot) {
        broken(day, "registration %u has no right to a queue number", issued->registration);
    }
}

void take_ticket(struct day *day, const PJ(TicketIssued) * issued) {
    struct ticket ticket;
    struct registration *registration = registration_of(day, issued->registration);
    if (registration == NULL || !ticket_parse(issued->ticket, &ticket)) {
        return;
    }
    enum lane lane = lane_of(ticket.lane);
    if (ticket.number != day->lane_count[lane] + 1) {
        broken(
            day,
            "queue number %s comes after %c%03zu",
            issued->ticket,
            ticket.lane,
            day->lane_count[lane]);
        return;
    }
    if (registration->visit > 0) {
        broken(day, "registration %u has two queue numbers", issued->registration);
        return;
    }
    check_issued(day, issued, registration);
    struct visit *visit = DAY_ADD(day->visits, day->visits_capacity, day->visit_count);
    visit->lane = lane;
    visit->registration = issued->registration;
    visit->station = NONE;
    // Where there is no line to join, the day goes on without the person.
    visit->state = VISIT_LEFT;
    uint32_t number = (uint32_t)day->visit_count;
    *DAY_ADD(day->lanes[lane], day->lane_capacity[lane], day->lane_count[lane]) = number;
    registration->visit = number;
    registration->state = REGISTRATION_CHECKED_IN;
    join_line(day, visit, issued->station, issued->people_waiting);
}

/// Takes the person from the station: out of its line, or from its counter.
static void step_out(struct day *day, struct visit *visit) {
    if (visit->station == NONE) {
        return;
    }
    struct station *station = &day->stations[visit->station];
    if (visit->state == VISIT_WAITING) {
        station->waiting--;
    } else if (visit->state == VISIT_CALLED || visit->state == VISIT_SERVED) {
        station->at_counter[visit->counter] = 0;
        station->at_counters--;
    }
    visit->counter = 0;
}

/// The person is at the station in the state that the fact needs.
static bool is_at(
    struct day *day, const struct visit *visit, enum visit_state state, const char *code) {
    int index = station_of(day, code);
    if (index == NONE) {
        return false;
    }
    if (visit->state != state || visit->station != index) {
        return broken(day, "somebody is not in the line or at the counter of %s", code);
    }
    return true;
}

static void call(struct day *day, struct visit *visit, const PJ(Called) * called) {
    if (!is_at(day, visit, VISIT_WAITING, called->station)) {
        return;
    }
    struct station *station = &day->stations[visit->station];
    if (called->counter < 1 || called->counter > station->counters) {
        broken(day, "station %s has no counter %u", station->code, called->counter);
        return;
    }
    if (station->at_counter[called->counter] != 0) {
        broken(day, "counter %u of %s has two people", called->counter, station->code);
        return;
    }
    station->waiting--;
    station->at_counters++;
    station->at_counter[called->counter] = (uint32_t)(visit - day->visits) + 1;
    visit->state = VISIT_CALLED;
    visit->counter = called->counter;
    visit->calls = 1;
}

static void recall(struct day *day, struct visit *visit, const PJ(Recalled) * recalled) {
    if (!is_at(day, visit, VISIT_CALLED, recalled->station)) {
        return;
    }
    if (recalled->counter != visit->counter || recalled->calls != visit->calls + 1) {
        broken(day, "%s is called again otherwise than before", recalled->ticket);
    }
    visit->calls = recalled->calls;
}

static void undo_call(struct day *day, struct visit *visit, const PJ(CallUndone) * undone) {
    if (is_at(day, visit, VISIT_CALLED, undone->station)) {
        step_out(day, visit);
        day->stations[visit->station].waiting++;
        visit->state = VISIT_WAITING;
    }
}

static void begin(struct day *day, struct visit *visit, const PJ(Begun) * begun) {
    if (!is_at(day, visit, VISIT_CALLED, begun->station)) {
        return;
    }
    if (begun->counter != visit->counter) {
        broken(day, "%s is served at another counter than called to", begun->ticket);
    }
    enum station_kind kind = day->stations[visit->station].kind;
    visit->check_begun = visit->check_begun || kind == STATION_CHECK || kind == STATION_DOCTOR;
    visit->state = VISIT_SERVED;
    visit->begun_ms = day->time_ms;
}

static void move_on(struct day *day, struct visit *visit) {
    step_out(day, visit);
    visit->state = VISIT_BETWEEN;
    day->between++;
}

static void complete(struct day *day, struct visit *visit, const PJ(Completed) * completed) {
    if (!is_at(day, visit, VISIT_SERVED, completed->station)) {
        return;
    }
    struct station *station = &day->stations[visit->station];
    station->served++;
    add_seconds(&station->waits, visit->joined_ms, visit->begun_ms);
    add_seconds(&station->services, visit->begun_ms, day->time_ms);
    move_on(day, visit);
}

static void miss(struct day *day, struct visit *visit, const PJ(Missed) * missed) {
    if (!is_at(day, visit, VISIT_CALLED, missed->station)) {
        return;
    }
    if (visit->calls <= day->recalls_before_missed) {
        broken(day, "%s is missed after %u calls", missed->ticket, visit->calls);
    }
    day->stations[visit->station].missed++;
    step_out(day, visit);
    visit->state = VISIT_MISSED;
}

/// Skipped or transferred: away from the station, whatever the person did there.
static void send_on(struct day *day, struct visit *visit, const char *code, bool is_skipped) {
    int index = station_of(day, code);
    if (index == NONE) {
        return;
    }
    if (visit->state >= VISIT_BETWEEN || visit->station != index) {
        broken(day, "somebody is sent on from %s and is not there", code);
        return;
    }
    day->stations[index].skipped += is_skipped;
    move_on(day, visit);
}

static void join(struct day *day, struct visit *visit, const PJ(LineJoined) * joined) {
    struct registration *registration = &day->registrations[visit->registration - 1];
    if (visit->state != VISIT_BETWEEN && visit->state != VISIT_MISSED) {
        broken(day, "%s joins a line and is elsewhere", joined->ticket);
        return;
    }
    if (needs_slot(registration) && !registration->holds_slot) {
        broken(day, "%s joins a line without a slot", joined->ticket);
    }
    day->between -= visit->state == VISIT_BETWEEN;
    if (!join_line(day, visit, joined->station, joined->people_waiting)) {
        visit->state = VISIT_LEFT;
    }
}

static void finish(struct day *day, struct visit *visit, const PJ(VisitFinished) * finished) {
    if (visit->state != VISIT_BETWEEN) {
        broken(day, "%s finishes and is not done at a station", finished->ticket);
        return;
    }
    if (has_open_finding(day, visit)) {
        broken(day, "%s finishes with a RED or ORANGE finding open", finished->ticket);
    }
    day->between--;
    visit->state = VISIT_FINISHED;
}

static void leave(struct day *day, struct visit *visit, const PJ(LeftEvent) * left) {
    if (visit->state >= VISIT_FINISHED || visit->state == VISIT_BETWEEN) {
        broken(day, "%s leaves and is not there", left->ticket);
        return;
    }
    step_out(day, visit);
    visit->state = VISIT_LEFT;
}

static void reprint(struct day *day, struct visit *visit, const PJ(TicketReprinted) * printed) {
    if (printed->count != visit->reprints + 1 || printed->registration != visit->registration) {
        broken(day, "%s is printed again otherwise than it says", printed->ticket);
    }
    visit->reprints = printed->count;
}

static const char *ticket_of(const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(TICKET_REPRINTED):
        return fact->ticket_reprinted->ticket;
    case FACT(LINE_JOINED):
        return fact->line_joined->ticket;
    case FACT(CALLED):
        return fact->called->ticket;
    case FACT(RECALLED):
        return fact->recalled->ticket;
    case FACT(CALL_UNDONE):
        return fact->call_undone->ticket;
    case FACT(BEGUN):
        return fact->begun->ticket;
    case FACT(COMPLETED):
        return fact->completed->ticket;
    case FACT(MISSED):
        return fact->missed->ticket;
    case FACT(SKIPPED):
        return fact->skipped->ticket;
    case FACT(TRANSFERRED):
        return fact->transferred->ticket;
    case FACT(VISIT_FINISHED):
        return fact->visit_finished->ticket;
    default:
        return fact->left_event->ticket;
    }
}

void take_floor(struct day *day, const PJ(Fact) * fact) {
    struct visit *visit = visit_of(day, ticket_of(fact));
    if (visit == NULL) {
        return;
    }
    check_boxes_of(day, &fact->base, person_at(day, visit));
    switch (fact->kind_case) {
    case FACT(TICKET_REPRINTED):
        reprint(day, visit, fact->ticket_reprinted);
        break;
    case FACT(LINE_JOINED):
        join(day, visit, fact->line_joined);
        break;
    case FACT(CALLED):
        call(day, visit, fact->called);
        break;
    case FACT(RECALLED):
        recall(day, visit, fact->recalled);
        break;
    case FACT(CALL_UNDONE):
        undo_call(day, visit, fact->call_undone);
        break;
    case FACT(BEGUN):
        begin(day, visit, fact->begun);
        break;
    case FACT(COMPLETED):
        complete(day, visit, fact->completed);
        break;
    case FACT(MISSED):
        miss(day, visit, fact->missed);
        break;
    case FACT(SKIPPED):
        send_on(day, visit, fact->skipped->station, true);
        break;
    case FACT(TRANSFERRED):
        send_on(day, visit, fact->transferred->from_station, false);
        break;
    case FACT(VISIT_FINISHED):
        finish(day, visit, fact->visit_finished);
        break;
    default:
        leave(day, visit, fact->left_event);
    }
}
