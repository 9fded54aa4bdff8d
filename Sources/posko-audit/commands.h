/// What the program can be asked.
#ifndef POSKO_AUDIT_COMMANDS_H
#define POSKO_AUDIT_COMMANDS_H

#include "audit.h"
#include "day.h"
#include "difference.h"
#include "journal.h"

enum { HEADS_MAX = 64, HASH_PREFIX_MIN = 8 };

/// `--head STREAM=SEQUENCE:HASH`: an entry that somebody has written down elsewhere.
struct known_head {
    char stream[64];
    uint64_t sequence;
    /// Hexadecimal, whole or its beginning.
    char hash[65];
    bool is_seen;
};

struct options {
    const char *command;
    const char *file;
    /// Of `diff`; "-" is standard input.
    const char *summary;
    /// What stands in it.
    const struct summary *shown;
    /// An event of `recount`, a stream of `entries`; NULL for all.
    const char *stream;
    bool as_json;
    struct known_head heads[HEADS_MAX];
    size_t head_count;
    /// `--key`: what closings have to be signed with.
    uint8_t key[HASH_BYTES];
    bool has_key;
};

/// False with the problem when the arguments are no question.
bool options_parse(
    int count, char **arguments, struct options *options, struct problem *problem);
extern const char *const options_usage;

struct command {
    struct store *store;
    struct options *options;
    FILE *out;
    FILE *err;
};

/// Answers what the options ask, from a store that is open.
enum audit_status command_run(struct command *command);

enum audit_status command_verify(struct command *command);
enum audit_status command_recount(struct command *command);
enum audit_status command_diff(struct command *command);
enum audit_status command_entries(struct command *command);

/// Reads what `diff` compares with, which can take as long as its writer likes: before the journal
/// is opened. Says on `err` what is wrong with it.
enum audit_status summary_read(const char *path, struct summary *summary, FILE *err);

/// Of two, the one that says more.
enum audit_status status_worse(enum audit_status one, enum audit_status other);

/// Says on `out` which entry of the stream does not verify, or on `err` why it cannot be read.
enum audit_status report_walk(
    struct command *command,
    const char *stream,
    enum store_result result,
    uint64_t sequence,
    const struct problem *problem);

/// Calls back for every stream, by its name.
typedef enum audit_status stream_action(
    struct command *command, const char *stream, void *context);
enum audit_status each_stream(struct command *command, stream_action *action, void *context);

/// Folds a stream up to entry `last`, or all of it when 0, and says what is broken: on `out`, or on
/// `err` where `out` is kept for JSON.
enum audit_status fold_stream(
    struct command *command,
    const char *stream,
    uint64_t last,
    struct day *day,
    struct journal_place *place,
    FILE *complaints);

/// Whether the journal has the stream; says on `err` when it has not.
bool has_stream(struct command *command, const char *stream);

/// The same of an event: the staff's stream is none.
bool has_event(struct command *command, const char *event);

#endif
