/// The generated messages of `proto/posko/journal/v1` by shorter names.
#ifndef POSKO_AUDIT_FORMAT_H
#define POSKO_AUDIT_FORMAT_H

#include "posko/journal/v1/entry.pb-c.h"
#include "posko/journal/v1/fact.pb-c.h"
#include "posko/journal/v1/staff.pb-c.h"

/// The message `PJ(TicketIssued)`.
#define PJ(message) Posko__Journal__V1__##message

/// The kind of a fact, `FACT(TICKET_ISSUED)`.
#define FACT(kind) POSKO__JOURNAL__V1__FACT__KIND_##kind

/// The kind of a fact of the staff, `STAFF_FACT(ACCOUNT_ADDED)`.
#define STAFF_FACT(kind) POSKO__JOURNAL__V1__STAFF_FACT__KIND_##kind

#endif
