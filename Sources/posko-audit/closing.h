/// The seal at the end of a day: what it came to, signed by the server.
#ifndef POSKO_AUDIT_CLOSING_H
#define POSKO_AUDIT_CLOSING_H

#include "entry.h"

#include <stdbool.h>

/// The report, to be freed; NULL when the bytes are none, and what is wrong as the end of a
/// sentence about the fact.
PJ(ClosingReport) *closing_report(const PJ(EventClosed) * closed, const char **wrong);
void closing_report_free(PJ(ClosingReport) * report);

/// Whether the signature is that of the key over this entry's place in the chain and the report.
bool closing_is_signed(const PJ(Entry) * entry, const PJ(EventClosed) * closed);

/// A hash as it is written down by hand: its first ten bytes as five numbers of five digits.
struct closing_paper {
    char text[32];
};
struct closing_paper closing_paper(const uint8_t hash[HASH_BYTES]);

#endif
