#include "commands.h"
#include "text.h"
#include "words.h"

#include <inttypes.h>
#include <string.h>

enum {
    /// So much is kept in memory, and an entry more, however long the day was.
    PAGE_BYTES = 64 * 1024,
};

struct page {
    FILE *out;
    struct journal_walk walk;
};

static void print_entry(void *context, const struct journal_visit *visit) {
    struct page *page = context;
    FILE *out = page->out;
    const PJ(Entry) *entry = visit->entry;
    fprintf(out, "%s  %" PRIu64 "  \"", text_of_time(entry->time_ms).text, entry->sequence);
    text_print(out, entry->staff);
    fputs("\" at \"", out);
    text_print(out, entry->device);
    fputs("\": ", out);
    if (entry->rejection != NULL) {
        words_print_rejection(out, entry->rejection);
    } else if (entry->n_facts == 0 && entry->n_staff_facts == 0) {
        fputs("nothing changed", out);
    }
    for (size_t index = 0; index < entry->n_facts; index++) {
        fputs(index > 0 ? "; " : "", out);
        words_print_fact(out, entry->facts[index]);
    }
    for (size_t index = 0; index < entry->n_staff_facts; index++) {
        fputs(index > 0 ? "; " : "", out);
        words_print_staff_fact(out, entry->staff_facts[index]);
    }
    fputc('\n', out);
    page->walk.is_enough = ftell(out) >= PAGE_BYTES;
}

static enum audit_status print_stream(
    struct command *command, const char *stream, void *context) {
    bool *has_printed = context;
    const char *wanted = command->options->stream;
    if (wanted != NULL && strcmp(wanted, stream) != 0) {
        return AUDIT_FINE;
    }
    if (wanted == NULL) {
        fprintf(command->out, "%s%s\n", *has_printed ? "\n" : "", stream);
        *has_printed = true;
    }
    struct page page = {command->out, {.stream = stream}};
    struct problem problem;
    enum store_result result;
    // Entries are never changed, so they can be read in several transactions.
    do {
        result = journal_go_on(command->store, &page.walk, 0, print_entry, &page, &problem);
        if (result == STORE_END && page.walk.is_enough) {
            result = store_pause(command->store, &problem);
        }
    } while (result == STORE_FINE);
    map_free(&page.walk.requests);
    return report_walk(command, stream, result, page.walk.place.sequence + 1, &problem);
}

enum audit_status command_entries(struct command *command) {
    const char *wanted = command->options->stream;
    if (wanted != NULL && !has_stream(command, wanted)) {
        return AUDIT_WRONG;
    }
    bool has_printed = false;
    return each_stream(command, print_stream, &has_printed);
}
