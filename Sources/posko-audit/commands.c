#include "commands.h"

#include "text.h"

#include <inttypes.h>
#include <string.h>

enum audit_status status_worse(enum audit_status one, enum audit_status other) {
    return one > other ? one : other;
}

enum audit_status report_walk(
    struct command *command,
    const char *stream,
    enum store_result result,
    uint64_t sequence,
    const struct problem *problem) {
    switch (result) {
    case STORE_FINE:
    case STORE_END:
        return AUDIT_FINE;
    case STORE_DAMAGED:
        fprintf(
            command->out, "FAILED  %s: entry %" PRIu64 ": %s\n", stream, sequence, problem->text);
        return AUDIT_WRONG;
    case STORE_FOREIGN:
    case STORE_UNREADABLE:
        break;
    }
    fprintf(
        command->err,
        "posko-audit: entry %" PRIu64 " of %s: %s\n",
        sequence,
        stream,
        problem->text);
    return AUDIT_UNREADABLE;
}

enum audit_status each_stream(struct command *command, stream_action *action, void *context) {
    enum audit_status status = AUDIT_FINE;
    struct stream_name name = {""};
    for (;;) {
        struct problem problem;
        enum store_result result = store_next_stream(command->store, &name, &problem);
        if (result == STORE_FINE && !stream_is_named(name.text)) {
            result = STORE_DAMAGED;
            problem_is(&problem, "a stream is named neither by an event's code nor as the staff's");
        }
        if (result == STORE_FINE) {
            status = status_worse(status, action(command, name.text, context));
            if (command->store->database == NULL) {
                return status;
            }
            continue;
        }
        if (result == STORE_DAMAGED) {
            fprintf(command->out, "FAILED  the journal: %s\n", problem.text);
            return status_worse(status, AUDIT_WRONG);
        }
        if (result != STORE_END) {
            fprintf(command->err, "posko-audit: the journal: %s\n", problem.text);
            return AUDIT_UNREADABLE;
        }
        return status;
    }
}

static void take(void *day, const struct journal_visit *visit) {
    day_take(day, visit->entry);
}

enum audit_status fold_stream(
    struct command *command,
    const char *stream,
    uint64_t last,
    struct day *day,
    struct journal_place *place,
    FILE *complaints) {
    struct problem problem;
    enum store_result result
        = journal_walk(command->store, stream, last, take, day, place, &problem);
    enum audit_status status
        = report_walk(command, stream, result, place->sequence + 1, &problem);
    for (size_t index = 0; index < day->broken_count && index < BROKEN_MAX; index++) {
        const struct broken *broken = &day->broken[index];
        fprintf(
            complaints,
            "BROKEN  %s: entry %" PRIu64 ": %s\n",
            stream,
            broken->sequence,
            broken->problem.text);
    }
    if (day->broken_count > BROKEN_MAX) {
        size_t more = day->broken_count - BROKEN_MAX;
        fprintf(complaints, "BROKEN  %s: and %zu more\n", stream, more);
    }
    return day->broken_count > 0 ? status_worse(status, AUDIT_WRONG) : status;
}

static bool is_there(struct command *command, const char *stream) {
    struct store_entries rows;
    struct stored_entry entry;
    struct problem problem;
    enum store_result result = store_entries_open(command->store, &rows, stream, 0, &problem);
    if (result == STORE_FINE) {
        result = store_entries_next(&rows, &entry, &problem);
    }
    store_entries_close(&rows);
    // What cannot be read is there, and is told where it is read.
    return result != STORE_END;
}

static bool is_missing(struct command *command, const char *kind, const char *name) {
    fprintf(command->err, "posko-audit: the journal has no %s \"", kind);
    text_print(command->err, name);
    fputs("\"\n", command->err);
    return false;
}

bool has_stream(struct command *command, const char *stream) {
    return is_there(command, stream) || is_missing(command, "stream", stream);
}

bool has_event(struct command *command, const char *event) {
    bool is_event = !stream_is_staff(event) && is_there(command, event);
    return is_event || is_missing(command, "event", event);
}
