/// What the program says, kept in memory while a journal is open.
///
/// Whoever reads it may stand still, as a pager does. Until the reading goes on, an open journal
/// would keep the server from ever emptying its write-ahead log.
#ifndef POSKO_AUDIT_ANSWER_H
#define POSKO_AUDIT_ANSWER_H

#include <stdio.h>

/// What was written to `file` and has not been given to `reader` yet.
struct answer_part {
    FILE *file;
    char *text;
    size_t length;
    FILE *reader;
};

struct answer {
    struct answer_part out;
    struct answer_part err;
};

void answer_begin(struct answer *answer, FILE *out, FILE *err);

/// Gives what there is to its readers, and waits for them.
void answer_give(struct answer *answer);

/// Gives the rest.
void answer_end(struct answer *answer);

#endif
