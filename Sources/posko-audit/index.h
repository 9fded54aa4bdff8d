/// The index of a write-ahead log, in memory instead of in a file beside it.
///
/// SQLite makes the file `-shm` also for who only reads, and leaves it there. Beside a log that no
/// program has open there is none, and there shall be none afterwards.
#ifndef POSKO_AUDIT_INDEX_H
#define POSKO_AUDIT_INDEX_H

/// The name of the VFS for sqlite3_open_v2; NULL when SQLite does not take it.
const char *index_in_memory(void);

#endif
