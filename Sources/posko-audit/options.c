#include "commands.h"

#include "text.h"

#include <ctype.h>
#include <errno.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

const char *const options_usage
    = "usage: posko-audit verify FILE [--head STREAM=SEQUENCE:HASH]... [--key KEY]\n"
      "       posko-audit recount FILE [--event CODE] [--json]\n"
      "       posko-audit diff FILE SUMMARY.JSON\n"
      "       posko-audit entries FILE [--stream CODE | --stream @staff]\n"
      "\n"
      "Reads a journal of Posko without changing it, beside a running server or from a copy, and\n"
      "counts the day again. FILE is journal.sqlite or the folder that it lies in.\n"
      "\n"
      "  verify   the chain of every stream, the signatures of closed events, the tables of\n"
      "           claims and of people's keys, that accounts, devices and sessions hold together;\n"
      "           with --head also that an entry written down elsewhere is still there (HASH:\n"
      "           its first 8 digits or more), with --key that no other key signed a closing\n"
      "           (KEY: 64 digits)\n"
      "  recount  the organizers' totals; with --json as \"posko summary --json\" prints them:\n"
      "           one object for one event, an array for several\n"
      "  diff     against the output of \"posko summary --json\" (\"-\" is standard input), up to\n"
      "           the entry that it shows\n"
      "  entries  what happened, without personal data; @staff is the stream of accounts, devices\n"
      "           and sessions\n"
      "\n"
      "Exit status: 0 fine; 1 does not verify, is broken or differs; 64 usage; 65 not a journal;\n"
      "74 cannot be read.\n";

static bool parse_head(const char *text, struct known_head *head) {
    const char *equals = strchr(text, '=');
    if (equals == NULL || (size_t)(equals - text) >= sizeof head->stream) {
        return false;
    }
    memset(head, 0, sizeof *head);
    memcpy(head->stream, text, (size_t)(equals - text));
    if (!isdigit((unsigned char)equals[1])) {
        return false;
    }
    char *end = NULL;
    errno = 0;
    unsigned long long sequence = strtoull(equals + 1, &end, 10);
    if (errno != 0 || *end != ':' || sequence == 0) {
        return false;
    }
    head->sequence = sequence;
    size_t length = strlen(end + 1);
    if (length < HASH_PREFIX_MIN || length >= sizeof head->hash
        || strspn(end + 1, "0123456789abcdefABCDEF") != length) {
        return false;
    }
    for (size_t index = 0; index < length; index++) {
        head->hash[index] = (char)tolower((unsigned char)end[1 + index]);
    }
    return stream_is_named(head->stream);
}

/// 64 hexadecimal digits and nothing else.
static bool parse_key(const char *text, struct options *options) {
    size_t length = 0;
    const char *end = NULL;
    bool is_hex = sodium_hex2bin(
        options->key, sizeof options->key, text, strlen(text), NULL, &length, &end) == 0;
    if (options->has_key || !is_hex || length != sizeof options->key || *end != '\0') {
        return false;
    }
    options->has_key = true;
    return true;
}

static bool is(const struct options *options, const char *command) {
    return strcmp(options->command, command) == 0;
}

/// An option with its value; false when the command has none of this name or the value is missing.
static bool parse_option(
    const char *name, const char *value, struct options *options, struct problem *problem) {
    // An event's stream has the event's code, so either word will do.
    bool names_stream = (is(options, "recount") || is(options, "entries"))
        && (strcmp(name, "--event") == 0 || strcmp(name, "--stream") == 0);
    bool is_head = is(options, "verify") && strcmp(name, "--head") == 0;
    bool is_key = is(options, "verify") && strcmp(name, "--key") == 0;
    if (!names_stream && !is_head && !is_key) {
        return problem_is(problem, "%s has no such option", options->command);
    }
    if (value == NULL) {
        return problem_is(problem, "an option lacks its value");
    }
    if (names_stream) {
        options->stream = value;
        return true;
    }
    if (is_key) {
        return parse_key(value, options)
            || problem_is(problem, "--key needs the 64 digits of a key, and only once");
    }
    if (options->head_count == HEADS_MAX
        || !parse_head(value, &options->heads[options->head_count])) {
        return problem_is(problem, "--head needs STREAM=SEQUENCE:HASH, at most 64 times");
    }
    options->head_count++;
    return true;
}

static bool parse_file(const char *text, struct options *options, struct problem *problem) {
    if (options->file == NULL) {
        options->file = text;
    } else if (is(options, "diff") && options->summary == NULL) {
        options->summary = text;
    } else {
        return problem_is(problem, "there are too many arguments");
    }
    return true;
}

bool options_parse(
    int count, char **arguments, struct options *options, struct problem *problem) {
    memset(options, 0, sizeof *options);
    options->command = count > 1 ? arguments[1] : "";
    if (!is(options, "verify") && !is(options, "recount") && !is(options, "diff")
        && !is(options, "entries")) {
        return problem_is(problem, "it needs one of verify, recount, diff and entries");
    }
    for (int index = 2; index < count; index++) {
        const char *text = arguments[index];
        if (strcmp(text, "--json") == 0 && is(options, "recount")) {
            options->as_json = true;
        } else if (strncmp(text, "--", 2) == 0) {
            const char *value = index + 1 < count ? arguments[index + 1] : NULL;
            if (!parse_option(text, value, options, problem)) {
                return false;
            }
            index++;
        } else if (!parse_file(text, options, problem)) {
            return false;
        }
    }
    if (options->file == NULL) {
        return problem_is(problem, "%s needs the journal's file", options->command);
    }
    if (is(options, "diff") && options->summary == NULL) {
        return problem_is(problem, "diff needs the file of a summary");
    }
    return true;
}
