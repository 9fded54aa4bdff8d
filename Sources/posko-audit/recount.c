#include "commands.h"
#include "figures.h"

#include <string.h>

struct recount {
    /// With --json: what was counted.
    json_t *events;
    size_t count;
};

static enum audit_status recount_stream(
    struct command *command, const char *stream, void *context) {
    struct recount *recount = context;
    const char *wanted = command->options->stream;
    bool is_wanted = wanted == NULL || strcmp(wanted, stream) == 0;
    if (!is_wanted || stream_is_staff(stream)) {
        return AUDIT_FINE;
    }
    struct day day = {0};
    struct journal_place place;
    bool as_json = command->options->as_json;
    FILE *complaints = as_json ? command->err : command->out;
    // Standard output is kept for the JSON, also when an entry does not verify.
    struct command inner = {command->store, command->options, complaints, command->err};
    enum audit_status status = fold_stream(&inner, stream, 0, &day, &place, complaints);
    // Counts of a part of the day would look like those of the day.
    if (place.is_whole && day.is_created) {
        json_t *figures = figures_of(stream, &day, place.sequence);
        if (as_json) {
            json_array_append(recount->events, figures);
        } else {
            fputs(recount->count > 0 ? "\n" : "", command->out);
            figures_print(command->out, &day, figures);
        }
        recount->count++;
        json_decref(figures);
    }
    day_free(&day);
    return status;
}

enum audit_status command_recount(struct command *command) {
    const char *wanted = command->options->stream;
    if (wanted != NULL && !has_event(command, wanted)) {
        return AUDIT_WRONG;
    }
    struct recount recount = {json_array(), 0};
    enum audit_status status = each_stream(command, recount_stream, &recount);
    if (command->options->as_json) {
        json_t *shown = recount.events;
        if (json_array_size(shown) == 1) {
            shown = json_array_get(shown, 0);
        }
        json_dumpf(shown, command->out, JSON_COMPACT);
        fputc('\n', command->out);
    }
    json_decref(recount.events);
    return status;
}
