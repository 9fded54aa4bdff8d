#include "store.h"

#include "entry.h"
#include "index.h"

#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    /// "POSK", where SQLite keeps the number of the application that owns a file.
    APPLICATION_ID = 0x504F534B,
    /// The version of the tables and of the format that this program reads.
    FORMAT_VERSION = 1,
    BUSY_TIMEOUT_MS = 2000,
    PATH_BYTES_MAX = 4096,
};

/// Runs a query for one number; -1 when there is none.
static int64_t number(struct store *store, const char *sql) {
    sqlite3_stmt *statement = NULL;
    int64_t value = -1;
    if (sqlite3_prepare_v2(store->database, sql, -1, &statement, NULL) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW) {
        value = sqlite3_column_int64(statement, 0);
    }
    sqlite3_finalize(statement);
    return value;
}

/// A file made by somebody else must not make SQLite run anything: what is not one of the three
/// tables, a view or a trigger for one, is not looked at at all.
static void harden(sqlite3 *database) {
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, ENTRY_BYTES_MAX + 1024);
    sqlite3_exec(database, "PRAGMA cell_size_check = ON", NULL, NULL, NULL);
    sqlite3_exec(database, "PRAGMA mmap_size = 0", NULL, NULL, NULL);
}

static enum store_result check_tables(struct store *store, struct problem *problem) {
    const char *wrong = store->is_damaged
        ? "the file is damaged or cut off, and its tables with it"
        : "it says that it is a journal, but has not the tables of one";
    int64_t application = number(store, "PRAGMA application_id");
    int64_t version = number(store, "PRAGMA user_version");
    if (application != APPLICATION_ID) {
        problem_is(problem, "it is a SQLite database, but not a journal of Posko");
        return STORE_FOREIGN;
    }
    if (version != FORMAT_VERSION) {
        problem_is(
            problem,
            "it is a journal of format %lld; this program reads format %d",
            (long long)version,
            (int)FORMAT_VERSION);
        return STORE_FOREIGN;
    }
    int64_t known = number(
        store,
        // A virtual table, which runs code of a module, has no page of its own.
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
        " AND name IN ('entry', 'claim', 'person_key')");
    int64_t strange = number(
        store,
        "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND NOT (type = 'table' AND name IN ('entry', 'claim', 'person_key'))");
    int64_t columns = number(
        store,
        "SELECT (SELECT group_concat(name || ' ' || type || ' ' || hidden) FROM"
        " pragma_table_xinfo('entry')) = 'stream TEXT 0,sequence INTEGER 0,time_ms INTEGER 0,"
        "bytes BLOB 0,hash BLOB 0' AND"
        " (SELECT group_concat(name || ' ' || type || ' ' || hidden) FROM"
        " pragma_table_xinfo('claim')) = 'kind TEXT 0,key BLOB 0,stream TEXT 0,"
        "sequence INTEGER 0' AND"
        " (SELECT group_concat(name || ' ' || type || ' ' || hidden) FROM"
        " pragma_table_xinfo('person_key')) = 'stream TEXT 0,person INTEGER 0,box BLOB 0'");
    if (known != 3 || strange != 0 || columns != 1) {
        problem_is(problem, "%s", wrong);
        return store->is_damaged ? STORE_UNREADABLE : STORE_FOREIGN;
    }
    return STORE_FINE;
}

static int start_transaction(struct store *store) {
    sqlite3_exec(store->database, "ROLLBACK", NULL, NULL, NULL);
    const char *sql = "BEGIN; SELECT count(*) FROM sqlite_schema";
    return sqlite3_exec(store->database, sql, NULL, NULL, NULL) & 0xFF;
}

/// Begins the read transaction, in which everything is of one moment.
static enum store_result begin(struct store *store, struct problem *problem) {
    sqlite3_busy_timeout(store->database, BUSY_TIMEOUT_MS);
    harden(store->database);
    int code = start_transaction(store);
    if (code == SQLITE_CORRUPT) {
        // A file that is shorter than it says is refused as a whole, unless SQLite is told that it
        // is being mended; then what is left of it can be read, and what is lost be named.
        store->is_damaged = true;
        sqlite3_db_config(store->database, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
        sqlite3_exec(store->database, "PRAGMA writable_schema = ON", NULL, NULL, NULL);
        code = start_transaction(store);
    }
    if (code == SQLITE_OK) {
        return check_tables(store, problem);
    }
    code = sqlite3_extended_errcode(store->database);
    switch (code & 0xFF) {
    case SQLITE_NOTADB:
        problem_is(problem, "it is not a SQLite database, so it is not a journal");
        return STORE_FOREIGN;
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:
    case SQLITE_FORMAT:
        problem_is(problem, "its first page is damaged (SQLite %d)", code);
        return STORE_UNREADABLE;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
        problem_is(
            problem,
            "it has a write-ahead log that cannot be read there; copy the folder to a place that "
            "can be written (SQLite %d)",
            code);
        return STORE_UNREADABLE;
    default:
        problem_is(problem, "it cannot be read: %s (SQLite %d)", sqlite3_errstr(code), code);
        return STORE_UNREADABLE;
    }
}

/// `file:` and the path, with everything escaped that a URI could take for something else.
static bool write_uri(char *uri, size_t size, const char *path, const char *options) {
    size_t length = (size_t)snprintf(uri, size, "file:");
    for (const char *next = path; *next != '\0'; next++) {
        if (length + 4 >= size) {
            return false;
        }
        bool is_plain = isalnum((unsigned char)*next) || strchr("/._-", *next) != NULL;
        const char *format = is_plain ? "%c" : "%%%02X";
        length += (size_t)snprintf(uri + length, size - length, format, (unsigned char)*next);
    }
    return (size_t)snprintf(uri + length, size - length, "%s", options) < size - length;
}

/// <https://www.sqlite.org/wal.html#readonly>: a database in WAL mode can be read without a log and
/// without a writable folder only as "immutable". That is safe when there is no log to be lost.
///
/// An empty log counts only beside the index that a program in use of it has made.
static enum store_log look_beside(const char *path, struct stat *log) {
    static const char *const names[] = {"journal", "shm", "wal"};
    off_t sizes[3];
    for (int index = 0; index < 3; index++) {
        char name[PATH_BYTES_MAX + 16];
        snprintf(name, sizeof name, "%s-%s", path, names[index]);
        sizes[index] = stat(name, log) == 0 ? log->st_size : -1;
    }
    bool has_index = sizes[1] >= 0;
    if (sizes[0] > 0 || (has_index && sizes[2] >= 0)) {
        return STORE_LOG_SHARED;
    }
    return sizes[2] > 0 ? STORE_LOG_ALONE : STORE_LOG_NONE;
}

/// The file itself: beside a link to it there is no log.
static enum store_result find(
    const char *given, char **path, struct stat *status, struct problem *problem) {
    char place[PATH_BYTES_MAX];
    int length = snprintf(place, sizeof place, "%s", given);
    bool is_found = length > 0 && length < PATH_BYTES_MAX && stat(place, status) == 0;
    if (is_found && S_ISDIR(status->st_mode)) {
        length = snprintf(place, sizeof place, "%s/journal.sqlite", given);
        is_found = length < PATH_BYTES_MAX && stat(place, status) == 0;
    }
    *path = is_found ? realpath(place, NULL) : NULL;
    if (*path == NULL || strlen(*path) >= PATH_BYTES_MAX) {
        problem_is(problem, "it cannot be opened: %s", strerror(errno));
        return STORE_UNREADABLE;
    }
    if (!S_ISREG(status->st_mode)) {
        problem_is(problem, "it is not a file");
        return STORE_UNREADABLE;
    }
    return STORE_FINE;
}

static enum store_result open_found(struct store *store, struct problem *problem) {
    char uri[PATH_BYTES_MAX * 3 + 64];
    store->log = look_beside(store->path, &store->log_as_opened);
    const char *options = store->log == STORE_LOG_NONE ? "?mode=ro&immutable=1" : "?mode=ro";
    const char *vfs = store->log == STORE_LOG_ALONE ? index_in_memory() : NULL;
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
    int code = SQLITE_CANTOPEN;
    if (write_uri(uri, sizeof uri, store->path, options)) {
        code = sqlite3_open_v2(uri, &store->database, flags, vfs);
    }
    if (code != SQLITE_OK) {
        problem_is(problem, "it cannot be opened: %s (SQLite %d)", sqlite3_errstr(code), code);
        return STORE_UNREADABLE;
    }
    return begin(store, problem);
}

enum store_result store_open(
    struct store *store, const char *given, struct wal_damage *damage, struct problem *problem) {
    *store = (struct store){0};
    enum store_result result = find(given, &store->path, &store->as_opened, problem);
    if (result != STORE_FINE) {
        return result;
    }
    if (!wal_look(store->path, damage, problem)) {
        return STORE_UNREADABLE;
    }
    if (store->as_opened.st_size == 0) {
        problem_is(problem, "it is empty");
        return STORE_FOREIGN;
    }
    return open_found(store, problem);
}

static void let_go(struct store *store) {
    sqlite3_close(store->database);
    store->database = NULL;
}

enum store_result store_pause(struct store *store, struct problem *problem) {
    // In memory nobody waits for it.
    if (store->path == NULL || store->meanwhile == NULL) {
        return STORE_FINE;
    }
    store->has_changed = !store_is_unchanged(store);
    let_go(store);
    store->meanwhile(store->context);
    struct stat before = store->as_opened;
    enum store_result result = STORE_UNREADABLE;
    if (stat(store->path, &store->as_opened) != 0) {
        problem_is(problem, "it cannot be opened again: %s", strerror(errno));
    } else if (store->as_opened.st_ino != before.st_ino) {
        problem_is(problem, "another file was put in its place; run it again");
    } else {
        result = open_found(store, problem);
    }
    if (result != STORE_FINE) {
        let_go(store);
    }
    return result;
}

enum store_result store_open_bytes(
    struct store *store, const uint8_t *bytes, size_t length, struct problem *problem) {
    *store = (struct store){0};
    if (sqlite3_open_v2(":memory:", &store->database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) {
        problem_is(problem, "SQLite does not open a database in memory");
        return STORE_UNREADABLE;
    }
    unsigned char *copy = sqlite3_malloc64(length + 1);
    if (copy == NULL) {
        problem_is(problem, "there was not enough memory for it");
        return STORE_UNREADABLE;
    }
    memcpy(copy, bytes, length);
    unsigned flags = SQLITE_DESERIALIZE_READONLY | SQLITE_DESERIALIZE_FREEONCLOSE;
    sqlite3_int64 size = (sqlite3_int64)length;
    if (sqlite3_deserialize(store->database, "main", copy, size, size, flags) != SQLITE_OK) {
        problem_is(problem, "it is not a SQLite database, so it is not a journal");
        return STORE_FOREIGN;
    }
    return begin(store, problem);
}

static bool is_same(const struct stat *one, const struct stat *other) {
    return one->st_size == other->st_size && one->st_ino == other->st_ino
        && one->st_mtim.tv_sec == other->st_mtim.tv_sec
        && one->st_mtim.tv_nsec == other->st_mtim.tv_nsec;
}

bool store_is_unchanged(const struct store *store) {
    if (store->has_changed || store->path == NULL || store->log == STORE_LOG_SHARED) {
        return !store->has_changed;
    }
    struct stat now;
    struct stat log;
    return stat(store->path, &now) == 0 && look_beside(store->path, &log) == store->log
        && is_same(&now, &store->as_opened)
        && (store->log == STORE_LOG_NONE || is_same(&log, &store->log_as_opened));
}

void store_close(struct store *store) {
    sqlite3_close(store->database);
    free(store->path);
    *store = (struct store){0};
}
