/// The pieces of facts; each answers NULL or what is wrong, as the end of a sentence.
#ifndef POSKO_AUDIT_CHECK_PARTS_H
#define POSKO_AUDIT_CHECK_PARTS_H

#include "check.h"

#include <stdint.h>

/// Numbers that name something begin with 1.
const char *check_number(uint32_t number);
const char *check_ticket(const char *text);
const char *check_at(const char *ticket, const char *station);
/// A box that a fact cannot do without.
const char *check_there(const PJ(Sealed) * box);
const char *check_listed(uint32_t number, const PJ(Sealed) * identity);
const char *check_event_created(const PJ(EventCreated) * event);
const char *check_event_closed(const PJ(EventClosed) * closed);
const char *check_registration_added(const PJ(RegistrationAdded) * registration);
const char *check_screening_fact(const PJ(Fact) * fact);
const char *check_card_fact(const PJ(Fact) * fact);
const char *check_approval_fact(const PJ(Fact) * fact);
const char *check_person_fact(const PJ(Fact) * fact);

extern const char *const unknown_word;

enum {
    /// The limits of an event, as the format's first fact has to keep them.
    SLOTS_MAX = 100000,
    STATIONS_MAX = 40,
    COUNTERS_MAX = 50,
    WORKERS_MAX = 10000000,
    ACTION_LEVEL_MAX = 3,
    /// Whom one look names, of all that it showed.
    PEOPLE_READ_MAX = 2000,
};

#endif
