#include "store.h"

#include "entry.h"

#include <stdio.h>
#include <string.h>

/// What a result code of SQLite means here. The words of a code name no value of the file.
static enum store_result result_of(int code, struct problem *problem) {
    switch (code & 0xFF) {
    case SQLITE_OK:
    case SQLITE_ROW:
        return STORE_FINE;
    case SQLITE_DONE:
        return STORE_END;
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_ERROR:
        problem_is(problem, "the file is damaged there (SQLite %d)", code);
        return STORE_DAMAGED;
    case SQLITE_NOTADB:
        problem_is(problem, "it is not a SQLite database, so it is not a journal");
        return STORE_FOREIGN;
    default:
        problem_is(problem, "it cannot be read: %s (SQLite %d)", sqlite3_errstr(code), code);
        return STORE_UNREADABLE;
    }
}

static enum store_result failure_of(struct store *store, struct problem *problem) {
    return result_of(sqlite3_extended_errcode(store->database), problem);
}

/// Names go up: a damaged index, or a zero byte inside of a name, must not lead around in a circle.
static enum store_result take_name(
    sqlite3_stmt *statement, struct stream_name *name, struct problem *problem) {
    const char *text = (const char *)sqlite3_column_text(statement, 0);
    size_t length = (size_t)sqlite3_column_bytes(statement, 0);
    if (text == NULL || strlen(text) != length || strcmp(text, name->text) <= 0) {
        problem_is(problem, "its streams cannot be listed; the file is damaged");
        return STORE_DAMAGED;
    }
    snprintf(name->text, sizeof name->text, "%s", text);
    return STORE_FINE;
}

enum store_result store_next_stream(
    struct store *store, struct stream_name *name, struct problem *problem) {
    sqlite3_stmt *statement = NULL;
    // A step of the primary key's index for each stream, however many entries there are.
    const char *sql = "SELECT min(stream) FROM entry WHERE stream > ?1";
    if (sqlite3_prepare_v2(store->database, sql, -1, &statement, NULL) != SQLITE_OK) {
        return failure_of(store, problem);
    }
    sqlite3_bind_text(statement, 1, name->text, -1, SQLITE_TRANSIENT);
    int code = sqlite3_step(statement);
    enum store_result result = STORE_END;
    if (code != SQLITE_ROW) {
        result = failure_of(store, problem);
    } else if (sqlite3_column_type(statement, 0) == SQLITE_TEXT) {
        result = take_name(statement, name, problem);
    }
    sqlite3_finalize(statement);
    return result;
}

static enum store_result prepare(
    struct store *store, struct store_entries *rows, const char *sql, struct problem *problem) {
    rows->statement = NULL;
    if (sqlite3_prepare_v2(store->database, sql, -1, &rows->statement, NULL) != SQLITE_OK) {
        return failure_of(store, problem);
    }
    return STORE_FINE;
}

enum store_result store_entries_open(
    struct store *store,
    struct store_entries *entries,
    const char *stream,
    uint64_t after,
    struct problem *problem) {
    const char *all = "SELECT rowid, sequence, time_ms, bytes, hash FROM entry"
                      " WHERE stream = ?1 ORDER BY sequence";
    const char *rest = "SELECT rowid, sequence, time_ms, bytes, hash FROM entry"
                       " WHERE stream = ?1 AND sequence > ?2 ORDER BY sequence";
    enum store_result result = prepare(store, entries, after == 0 ? all : rest, problem);
    if (result == STORE_FINE) {
        sqlite3_bind_text(entries->statement, 1, stream, -1, SQLITE_TRANSIENT);
        // The first have no bound: one that is below 1 is damage to be seen.
        if (after > 0) {
            sqlite3_bind_int64(entries->statement, 2, (sqlite3_int64)after);
        }
    }
    return result;
}

static enum store_result out_of_memory(struct problem *problem) {
    problem_is(problem, "there was not enough memory for it");
    return STORE_UNREADABLE;
}

enum store_result store_entries_next(
    struct store_entries *entries, struct stored_entry *entry, struct problem *problem) {
    static const int types[]
        = {SQLITE_INTEGER, SQLITE_INTEGER, SQLITE_INTEGER, SQLITE_BLOB, SQLITE_BLOB};
    sqlite3_stmt *statement = entries->statement;
    int code = sqlite3_step(statement);
    if (code != SQLITE_ROW) {
        return result_of(code, problem);
    }
    for (int column = 0; column < 5; column++) {
        if (sqlite3_column_type(statement, column) != types[column]) {
            problem_is(problem, "it is not stored as an entry is");
            return STORE_DAMAGED;
        }
    }
    *entry = (struct stored_entry){
        .row = sqlite3_column_int64(statement, 0),
        .sequence = sqlite3_column_int64(statement, 1),
        .time_ms = sqlite3_column_int64(statement, 2),
        .bytes = sqlite3_column_blob(statement, 3),
        .length = (size_t)sqlite3_column_bytes(statement, 3),
        .hash = sqlite3_column_blob(statement, 4),
        .hash_length = (size_t)sqlite3_column_bytes(statement, 4),
    };
    bool is_there = (entry->bytes != NULL || entry->length == 0)
        && (entry->hash != NULL || entry->hash_length == 0);
    if (!is_there) {
        return out_of_memory(problem);
    }
    return STORE_FINE;
}

void store_entries_close(struct store_entries *entries) {
    sqlite3_finalize(entries->statement);
    entries->statement = NULL;
}

enum store_result store_claims_open(
    struct store *store, struct store_entries *rows, struct problem *problem) {
    return prepare(store, rows, "SELECT kind, key, stream, sequence FROM claim", problem);
}

/// The next row, whose columns are of these types.
static enum store_result next_row(
    struct store_entries *rows, const int *types, const char *what, struct problem *problem) {
    int code = sqlite3_step(rows->statement);
    if (code != SQLITE_ROW) {
        return result_of(code, problem);
    }
    for (int column = 0; column < sqlite3_column_count(rows->statement); column++) {
        if (sqlite3_column_type(rows->statement, column) != types[column]) {
            problem_is(problem, "a row of it is not %s", what);
            return STORE_DAMAGED;
        }
    }
    return STORE_FINE;
}

static const char *text_of(struct store_entries *rows, int column) {
    return (const char *)sqlite3_column_text(rows->statement, column);
}

enum store_result store_claims_next(
    struct store_entries *rows, struct stored_claim *claim, struct problem *problem) {
    static const int types[] = {SQLITE_TEXT, SQLITE_BLOB, SQLITE_TEXT, SQLITE_INTEGER};
    enum store_result result = next_row(rows, types, "a claim", problem);
    if (result != STORE_FINE) {
        return result;
    }
    *claim = (struct stored_claim){
        .kind = text_of(rows, 0),
        .key = sqlite3_column_blob(rows->statement, 1),
        .key_length = (size_t)sqlite3_column_bytes(rows->statement, 1),
        .stream = text_of(rows, 2),
        .sequence = sqlite3_column_int64(rows->statement, 3),
    };
    bool has_key = claim->key != NULL || claim->key_length == 0;
    if (claim->kind == NULL || !has_key || claim->stream == NULL) {
        return out_of_memory(problem);
    }
    if (claim->key_length != HASH_BYTES) {
        problem_is(problem, "a key of it does not have 32 bytes");
        return STORE_DAMAGED;
    }
    return STORE_FINE;
}

enum store_result store_people_open(
    struct store *store, struct store_entries *rows, struct problem *problem) {
    const char *sql = "SELECT stream, person, box FROM person_key ORDER BY stream, person";
    return prepare(store, rows, sql, problem);
}

enum store_result store_people_next(
    struct store_entries *rows, struct stored_person *person, struct problem *problem) {
    static const int types[] = {SQLITE_TEXT, SQLITE_INTEGER, SQLITE_BLOB};
    enum store_result result = next_row(rows, types, "a person's keys", problem);
    if (result != STORE_FINE) {
        return result;
    }
    *person = (struct stored_person){
        .stream = text_of(rows, 0),
        .person = sqlite3_column_int64(rows->statement, 1),
    };
    if (person->stream == NULL) {
        return out_of_memory(problem);
    }
    if (sqlite3_column_bytes(rows->statement, 2) == 0) {
        problem_is(problem, "a row of it has no keys");
        return STORE_DAMAGED;
    }
    return STORE_FINE;
}

enum store_result store_check_file(struct store *store, struct problem *problem) {
    if (store->is_damaged) {
        problem_is(problem, "it is shorter than it says, or its first page is damaged");
        return STORE_DAMAGED;
    }
    struct store_entries rows;
    enum store_result result = prepare(store, &rows, "PRAGMA integrity_check(1)", problem);
    if (result != STORE_FINE) {
        return result;
    }
    int code = sqlite3_step(rows.statement);
    const char *word = NULL;
    if (code == SQLITE_ROW) {
        word = (const char *)sqlite3_column_text(rows.statement, 0);
    }
    if (word == NULL) {
        result = code == SQLITE_ROW ? STORE_UNREADABLE : result_of(code, problem);
    } else if (strcmp(word, "ok") != 0) {
        // SQLite's words may quote what it found, so they are not shown.
        problem_is(problem, "SQLite finds the file damaged (PRAGMA integrity_check)");
        result = STORE_DAMAGED;
    }
    store_entries_close(&rows);
    return result;
}
