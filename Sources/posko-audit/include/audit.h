/// posko-audit: reads a journal of Posko with no line of the server's code, counts the day again.
///
/// The format is `proto/posko/journal/v1` and the tables of `journal.sqlite`. Nothing of a file
/// is trusted: every length is checked, every entry has a limit, and a file that is not what it
/// should be gives a sentence and an exit status, never a crash.
#ifndef POSKO_AUDIT_H
#define POSKO_AUDIT_H

#include <stdio.h>

/// What the program ends with; those above 1 are of <sysexits.h>.
enum audit_status {
    AUDIT_FINE = 0,
    /// The journal does not verify, an invariant is broken, or the counts differ.
    AUDIT_WRONG = 1,
    AUDIT_USAGE = 64,
    /// The file is not a journal of Posko, or the other one not a summary.
    AUDIT_FOREIGN = 65,
    AUDIT_UNREADABLE = 74,
};

/// The whole program: what it found goes to `out`, why it could not look goes to `err`.
enum audit_status audit_run(int count, char **arguments, FILE *out, FILE *err);

#endif
