#include "audit.h"

#include "commands.h"
#include "text.h"

#include <inttypes.h>
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

static void report_log(const struct wal_damage *damage, FILE *out) {
    fputs("FAILED  write-ahead log: damaged ", out);
    if (damage->frame == 0) {
        fputs("in its header", out);
    } else {
        fprintf(out, "at frame %" PRIu64, damage->frame);
    }
    fprintf(
        out, ", and %" PRIu64 " committed transactions stand behind it\n", damage->commits);
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
    struct wal_damage damage = {0};
    struct wal_damage *asked = strcmp(options.command, "verify") == 0 ? &damage : NULL;
    enum audit_status status = status_of(store_open(&store, options.file, asked, &problem));
    if (damage.is_found) {
        report_log(&damage, out);
    }
    if (status != AUDIT_FINE) {
        fputs("posko-audit: ", err);
        text_print(err, options.file);
        fprintf(err, ": %s\n", problem.text);
        // What stands behind the damage may be what is missing.
        status = damage.is_found ? AUDIT_WRONG : status;
    } else {
        struct command command = {&store, &options, out, err};
        status = command_run(&command);
        status = status_worse(status, damage.is_found ? AUDIT_WRONG : AUDIT_FINE);
        if (!store_is_unchanged(&store)) {
            fputs("posko-audit: the journal came into use meanwhile; run it again\n", err);
            status = AUDIT_UNREADABLE;
        }
    }
    store_close(&store);
    return status;
}
