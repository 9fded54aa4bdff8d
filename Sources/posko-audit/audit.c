#include "audit.h"

#include "commands.h"
#include "text.h"

#include <string.h>

enum audit_status command_run(struct command *command) {
    const char *name = command->options->command;
    if (strcmp(name, "verify") == 0) {
        return command_verify(command);
    }
    if (strcmp(name, "recount") == 0) {
        return command_recount(command);
    }
    return strcmp(name, "diff") == 0 ? command_diff(command) : command_entries(command);
}

static enum audit_status status_of(enum store_result result) {
    switch (result) {
    case STORE_FINE:
    case STORE_END:
        return AUDIT_FINE;
    case STORE_DAMAGED:
        return AUDIT_WRONG;
    case STORE_FOREIGN:
        return AUDIT_FOREIGN;
    case STORE_UNREADABLE:
        break;
    }
    return AUDIT_UNREADABLE;
}

enum audit_status audit_run(int count, char **arguments, FILE *out, FILE *err) {
    struct options options;
    struct problem problem;
    for (int index = 1; index < count; index++) {
        if (strcmp(arguments[index], "--help") == 0 || strcmp(arguments[index], "-h") == 0) {
            fputs(options_usage, out);
            return AUDIT_FINE;
        }
    }
    if (!options_parse(count, arguments, &options, &problem)) {
        fprintf(err, "posko-audit: %s\n%s", problem.text, options_usage);
        return AUDIT_USAGE;
    }
    struct store store;
    enum audit_status status = status_of(store_open(&store, options.file, &problem));
    if (status != AUDIT_FINE) {
        fputs("posko-audit: ", err);
        text_print(err, options.file);
        fprintf(err, ": %s\n", problem.text);
    } else {
        struct command command = {&store, &options, out, err};
        status = command_run(&command);
        if (!store_is_unchanged(&store)) {
            fputs("posko-audit: the journal came into use meanwhile; run it again\n", err);
            status = AUDIT_UNREADABLE;
        }
    }
    store_close(&store);
    return status;
}
