/// A fact in a few words that name nobody.
#ifndef POSKO_AUDIT_WORDS_H
#define POSKO_AUDIT_WORDS_H

#include "format.h"

#include <stdio.h>

/// Queue numbers, stations, counters, numbers of registrations, cards, people and approvals, action
/// levels, how many bytes a box has: no name, reason, key or hash, and nothing of what is sealed.
void words_print_fact(FILE *out, const PJ(Fact) * fact);
/// Ids of accounts and devices, roles, times: no name, label, hash, key or verifier.
void words_print_staff_fact(FILE *out, const PJ(StaffFact) * fact);
void words_print_rejection(FILE *out, const PJ(Rejection) * rejection);

#endif
