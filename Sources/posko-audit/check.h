/// Whether a message says what it says in the one form that the format allows.
#ifndef POSKO_AUDIT_CHECK_H
#define POSKO_AUDIT_CHECK_H

#include "format.h"

#include <stdbool.h>

/// NULL when the fact can be read; otherwise what is wrong, as the end of a sentence about it.
const char *check_fact(const PJ(Fact) * fact);
const char *check_staff_fact(const PJ(StaffFact) * fact);
const char *check_rejection(const PJ(Rejection) * rejection);
const char *check_claim(const PJ(Claim) * claim);

/// One card per worker and programme; the others are those of cards.
bool claim_is_worker(const PJ(Claim) * claim);

/// The one stream that is no event's, `@staff`: no event's code has the `@`.
bool stream_is_staff(const char *name);
/// It is the staff's or has the name of an event's: its code.
bool stream_is_named(const char *name);

/// A queue number: a lane and a count from 1 with at least three digits, `A001`.
struct ticket {
    /// 'A', 'P' or 'K'.
    char lane;
    unsigned number;
};
bool ticket_parse(const char *text, struct ticket *ticket);

/// A date of the calendar, `yyyy-mm-dd`; all zero for none.
struct date {
    int year;
    int month;
    int day;
};
bool date_parse(const char *text, struct date *date);

/// Index of the word in the list, which ends with NULL; -1 when it is not there.
int word_index(const char *word, const char *const *words);

/// The closed lists, in the order of the enums of `day.h`.
extern const char *const purpose_words[];
extern const char *const station_kind_words[];
extern const char *const programme_words[];
extern const char *const act_words[];
extern const char *const exception_words[];

enum { RULE_WORD_MAX = 64 };

#endif
