#include "commands.h"
#include "difference.h"
#include "figures.h"
#include "memory.h"
#include "text.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/// A summary has some ten kilobytes.
enum { SUMMARY_BYTES_MAX = 4 * 1024 * 1024, PIECE_BYTES = 64 * 1024 };

/// The whole of the file; NULL with the problem when it cannot be read.
static char *read_text(const char *path, size_t *length, struct problem *problem) {
    bool is_input = strcmp(path, "-") == 0;
    FILE *file = is_input ? stdin : fopen(path, "rb");
    if (file == NULL) {
        problem_is(problem, "it cannot be opened: %s", strerror(errno));
        return NULL;
    }
    char *text = NULL;
    size_t capacity = 0;
    *length = 0;
    bool is_done = false;
    while (!is_done && *length <= SUMMARY_BYTES_MAX) {
        text = memory_grow(text, &capacity, *length + PIECE_BYTES, 1);
        size_t got = fread(text + *length, 1, PIECE_BYTES, file);
        *length += got;
        is_done = got < PIECE_BYTES;
    }
    bool has_failed = ferror(file) != 0;
    if (!is_input) {
        fclose(file);
    }
    if (has_failed || *length > SUMMARY_BYTES_MAX) {
        problem_is(problem, has_failed ? "it cannot be read" : "it is too large for a summary");
        free(text);
        return NULL;
    }
    return text;
}

struct next_entry {
    uint64_t sequence;
    int64_t time_ms;
    bool is_there;
};

static void look_for(void *context, const struct journal_visit *visit) {
    struct next_entry *next = context;
    if (visit->entry->sequence == next->sequence) {
        next->time_ms = visit->entry->time_ms;
        next->is_there = true;
    }
}

/// A summary of a moment shows the last entry that is not after it; answers how much is wrong.
static size_t check_moment(
    struct command *command, const struct summary *summary, const struct journal_place *shown) {
    const json_t *as_of = json_object_get(summary->figures, "asOf");
    int64_t moment;
    if (as_of == NULL) {
        return 0;
    }
    if (!json_is_string(as_of) || !text_read_time(json_string_value(as_of), &moment)) {
        fputs("summary.asOf: it is not a moment\n", command->out);
        return 1;
    }
    struct next_entry next = {shown->sequence + 1, 0, false};
    struct journal_place place;
    struct problem problem;
    // What comes after need not verify for this: only the entry after the one shown is looked at.
    journal_walk(
        command->store, summary->event, next.sequence, look_for, &next, &place, &problem);
    bool is_last = shown->time_ms <= moment && (!next.is_there || next.time_ms > moment);
    if (!is_last) {
        fprintf(
            command->out,
            "summary.asOf: entry %" PRIu64 " is not the last one of that moment\n",
            shown->sequence);
    }
    return !is_last;
}

static enum audit_status compare(struct command *command, const struct summary *summary) {
    if (!has_event(command, summary->event)) {
        return AUDIT_WRONG;
    }
    struct day day = {0};
    struct journal_place place;
    enum audit_status status = fold_stream(
        command, summary->event, summary->sequence, &day, &place, command->out);
    if (place.is_whole) {
        json_t *figures = figures_of(summary->event, &day, place.sequence);
        size_t differences = difference_print(command->out, figures, summary->figures);
        differences += check_moment(command, summary, &place);
        fputs("summary.screenings.bands: not compared, findings are sealed\n", command->out);
        if (differences > 0) {
            status = status_worse(status, AUDIT_WRONG);
            fprintf(command->out, "%zu differences\n", differences);
        } else {
            fprintf(
                command->out,
                "%s: the audit and the summary agree, entry %" PRIu64 "\n",
                summary->event,
                place.sequence);
        }
        json_decref(figures);
    }
    day_free(&day);
    return status;
}

enum audit_status command_diff(struct command *command) {
    return compare(command, command->options->shown);
}

enum audit_status summary_read(const char *path, struct summary *summary, FILE *err) {
    struct problem problem;
    size_t length = 0;
    char *text = read_text(path, &length, &problem);
    bool is_read = text != NULL;
    bool is_summary = is_read && summary_parse(text, length, summary, &problem);
    if (!is_summary) {
        fputs("posko-audit: ", err);
        text_print(err, path);
        fprintf(err, ": %s\n", problem.text);
    }
    free(text);
    return is_summary ? AUDIT_FINE : is_read ? AUDIT_FOREIGN : AUDIT_UNREADABLE;
}
