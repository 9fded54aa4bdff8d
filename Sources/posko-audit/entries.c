#include "commands.h"
#include "text.h"
#include "words.h"

#include <inttypes.h>
#include <string.h>

static void print_entry(void *context, const struct journal_visit *visit) {
    FILE *out = context;
    const PJ(Entry) *entry = visit->entry;
    fprintf(out, "%s  %" PRIu64 "  \"", text_of_time(entry->time_ms).text, entry->sequence);
    text_print(out, entry->staff);
    fputs("\" at \"", out);
    text_print(out, entry->device);
    fputs("\": ", out);
    if (entry->rejection != NULL) {
        words_print_rejection(out, entry->rejection);
    } else if (entry->n_facts == 0) {
        fputs("nothing changed", out);
    }
    for (size_t index = 0; index < entry->n_facts; index++) {
        fputs(index > 0 ? "; " : "", out);
        words_print_fact(out, entry->facts[index]);
    }
    fputc('\n', out);
}

static enum audit_status print_stream(
    struct command *command, const char *stream, void *context) {
    bool *has_printed = context;
    const char *wanted = command->options->event;
    if (wanted != NULL && strcmp(wanted, stream) != 0) {
        return AUDIT_FINE;
    }
    if (wanted == NULL) {
        fprintf(command->out, "%s%s\n", *has_printed ? "\n" : "", stream);
        *has_printed = true;
    }
    struct journal_place place;
    struct problem problem;
    enum store_result result = journal_walk(
        command->store, stream, 0, print_entry, command->out, &place, &problem);
    return report_walk(command, stream, result, place.sequence + 1, &problem);
}

enum audit_status command_entries(struct command *command) {
    const char *wanted = command->options->event;
    if (wanted != NULL && !has_stream(command, wanted)) {
        return AUDIT_WRONG;
    }
    bool has_printed = false;
    return each_stream(command, print_stream, &has_printed);
}
