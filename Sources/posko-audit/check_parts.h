/// The pieces of facts; each answers NULL or what is wrong, as the end of a sentence.
#ifndef POSKO_AUDIT_CHECK_PARTS_H
#define POSKO_AUDIT_CHECK_PARTS_H

#include "check.h"

#include <stdint.h>

/// Numbers that name something begin with 1.
const char *check_number(uint32_t number);
const char *check_ticket(const char *text);
const char *check_at(const char *ticket, const char *station);
const char *check_listed(uint32_t number, const PJ(Person) * person);
const char *check_event_created(const PJ(EventCreated) * event);
const char *check_registration_added(const PJ(RegistrationAdded) * registration);
const char *check_screening_fact(const PJ(Fact) * fact);
const char *check_card_fact(const PJ(Fact) * fact);

enum {
    /// The limits of an event, as the format's first fact has to keep them.
    SLOTS_MAX = 100000,
    STATIONS_MAX = 40,
    COUNTERS_MAX = 50,
    WORKERS_MAX = 10000000,
    /// Of one assessment, far above what all rules and symptoms together come to.
    FINDINGS_MAX = 500,
};

#endif
