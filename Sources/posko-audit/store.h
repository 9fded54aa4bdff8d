/// The SQLite file of a journal, opened to read and never to write.
#ifndef POSKO_AUDIT_STORE_H
#define POSKO_AUDIT_STORE_H

#include "problem.h"
#include "wal.h"

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

/// What lies beside a journal.
enum store_log {
    /// Nothing: it is read as it lies, without a lock.
    STORE_LOG_NONE,
    /// A log without its index, so no program has it open: it is read with an index of one's own.
    STORE_LOG_ALONE,
    /// A log with its index: a server runs, or was killed.
    STORE_LOG_SHARED,
};

/// All that is read through one store up to a pause is of one moment: it holds a read transaction.
struct store {
    sqlite3 *database;
    char *path;
    enum store_log log;
    /// SQLite refuses the file as a whole; what is left of it is read all the same.
    bool is_damaged;
    struct stat as_opened;
    struct stat log_as_opened;
    /// What may wait for somebody else, and is done while the file is let go of; NULL for nothing.
    void (*meanwhile)(void *context);
    void *context;
    /// It did not stay so while it was read the last time.
    bool has_changed;
};

enum store_result {
    STORE_FINE,
    /// Nothing of this kind is left.
    STORE_END,
    /// The file is damaged where it was read.
    STORE_DAMAGED,
    /// Not a journal of Posko.
    STORE_FOREIGN,
    STORE_UNREADABLE,
};

/// Opens a journal, or the one in a data directory. While a server writes it is read beside it; a
/// copy without a write-ahead log is read as it lies, so its folder need not be writable.
///
/// The write-ahead log is looked at first, because SQLite passes over its damage without a word.
enum store_result store_open(
    struct store *store, const char *path, struct wal_damage *damage, struct problem *problem);

/// A journal that is in memory already, for fuzzing.
enum store_result store_open_bytes(
    struct store *store, const uint8_t *bytes, size_t length, struct problem *problem);

/// Lets go of the file, does what may wait, and opens it again, perhaps at a later moment. After
/// anything but STORE_FINE nothing can be read any more.
enum store_result store_pause(struct store *store, struct problem *problem);

/// Whether the file stayed as it was when it was opened, where no lock kept it so.
bool store_is_unchanged(const struct store *store);

void store_close(struct store *store);

/// The next stream after `name`, by its name; "" before the first. Names longer than the place,
/// which no stream has, are cut: the caller sees that they are none.
struct stream_name {
    char text[64];
};
enum store_result store_next_stream(
    struct store *store, struct stream_name *name, struct problem *problem);

/// One row as it is stored; valid until the next is read.
struct stored_entry {
    int64_t row;
    int64_t sequence;
    int64_t time_ms;
    const uint8_t *bytes;
    size_t length;
    const uint8_t *hash;
    size_t hash_length;
};

/// The rows of a stream in order: all of them, or those after an entry.
struct store_entries {
    sqlite3_stmt *statement;
};
enum store_result store_entries_open(
    struct store *store,
    struct store_entries *entries,
    const char *stream,
    uint64_t after,
    struct problem *problem);
enum store_result store_entries_next(
    struct store_entries *entries, struct stored_entry *entry, struct problem *problem);
void store_entries_close(struct store_entries *entries);

/// One row of the claims that are held.
struct stored_claim {
    const char *kind;
    const uint8_t *key;
    size_t key_length;
    const char *stream;
    int64_t sequence;
};
enum store_result store_claims_open(
    struct store *store, struct store_entries *rows, struct problem *problem);
enum store_result store_claims_next(
    struct store_entries *rows, struct stored_claim *claim, struct problem *problem);

/// One row of the keys of people; what the key is, nobody can say without the server's.
struct stored_person {
    const char *stream;
    int64_t person;
};
enum store_result store_people_open(
    struct store *store, struct store_entries *rows, struct problem *problem);
enum store_result store_people_next(
    struct store_entries *rows, struct stored_person *person, struct problem *problem);

/// SQLite's own look at the file: the first thing that it finds wrong.
enum store_result store_check_file(struct store *store, struct problem *problem);

#endif
