#include "audit.h"

#include "answer.h"
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

static bool is_damaged(const struct wal_damage *damage) {
    return damage->is_found || damage->is_removed;
}

/// To `verify` it is a finding like others; who asks for counts or entries gets those there are.
static void report_log(const struct wal_damage *damage, bool is_finding, FILE *file) {
    fputs(is_finding ? "FAILED  write-ahead log: " : "posko-audit: write-ahead log: ", file);
    if (damage->is_removed) {
        fputs("it was removed, and its index (-shm) is still there; ", file);
        fputs("what was only in it is lost\n", file);
        return;
    }
    if (damage->frame == 0) {
        fputs("damaged in its header", file);
    } else {
        fprintf(file, "damaged at frame %" PRIu64, damage->frame);
    }
    fprintf(
        file,
        ", and %" PRIu64 " committed transactions stand behind it%s\n",
        damage->commits,
        is_finding ? "" : "; the entries that they hold are missing here");
}

static void give(void *answer) {
    answer_give(answer);
}

/// Everything between opening the journal and closing it: nothing of this waits for anybody.
static enum audit_status look(struct options *options, struct answer *answer) {
    FILE *out = answer->out.file;
    FILE *err = answer->err.file;
    struct store store;
    struct problem problem;
    struct wal_damage damage = {0};
    enum audit_status status = status_of(store_open(&store, options->file, &damage, &problem));
    if (is_damaged(&damage)) {
        bool is_finding = strcmp(options->command, "verify") == 0;
        report_log(&damage, is_finding, is_finding ? out : err);
    }
    if (status != AUDIT_FINE) {
        fputs("posko-audit: ", err);
        text_print(err, options->file);
        fprintf(err, ": %s\n", problem.text);
        // What stands behind the damage may be what is missing.
        status = is_damaged(&damage) ? AUDIT_WRONG : status;
    } else {
        store.meanwhile = give;
        store.context = answer;
        struct command command = {&store, options, out, err};
        status = command_run(&command);
        status = status_worse(status, is_damaged(&damage) ? AUDIT_WRONG : AUDIT_FINE);
        if (!store_is_unchanged(&store)) {
            fputs("posko-audit: the journal came into use meanwhile; run it again\n", err);
            status = AUDIT_UNREADABLE;
        }
    }
    store_close(&store);
    return status;
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
    struct summary summary = {0};
    enum audit_status status = AUDIT_FINE;
    if (options.summary != NULL) {
        status = summary_read(options.summary, &summary, err);
        options.shown = &summary;
    }
    if (status == AUDIT_FINE) {
        struct answer answer;
        answer_begin(&answer, out, err);
        status = look(&options, &answer);
        answer_end(&answer);
    }
    json_decref(summary.figures);
    return status;
}
