/// SQLite's write-ahead log, looked at before SQLite opens it.
///
/// SQLite ends its reading at the first frame whose checksum is wrong, as a power cut leaves one,
/// and forgets everything behind it. But each commit is on the disk before the next one begins, so
/// at most one can be torn: two of them behind a bad frame were acknowledged, and are lost.
/// <https://www.sqlite.org/fileformat2.html#the_write_ahead_log>
#ifndef POSKO_AUDIT_WAL_H
#define POSKO_AUDIT_WAL_H

#include "problem.h"

#include <stdint.h>

struct wal_damage {
    bool is_found;
    /// Counted from 1; 0 is the log's header.
    uint64_t frame;
    /// The commits that stand there and behind it.
    uint64_t commits;
    /// There is no log beside its index. SQLite makes the index after the log and removes it first.
    bool is_removed;
};

/// Looks at the log beside a database, which a server may be writing meanwhile: damage is what two
/// looks agree on. False with the problem when the log cannot be read.
bool wal_look(const char *database, struct wal_damage *damage, struct problem *problem);

#endif
