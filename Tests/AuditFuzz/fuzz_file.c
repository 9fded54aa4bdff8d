// A whole journal: SQLite reads it from memory, and everything that can be asked of it is asked.

#include "fuzz.h"

#include "commands.h"

#include <string.h>

static void ask(struct store *store, const char *command) {
    struct options options = {.command = command, .file = "fuzz"};
    options.head_count = 1;
    strcpy(options.heads[0].stream, "fuzz-day");
    options.heads[0].sequence = 3;
    strcpy(options.heads[0].hash, "0123456789abcdef");
    options.has_key = true;
    struct command asked = {store, &options, nowhere(), nowhere()};
    command_run(&asked);
    options.as_json = true;
    if (strcmp(command, "recount") == 0) {
        command_run(&asked);
    }
}

/// A file can send SQLite around in circles; it is not the part that is looked at here.
static int is_enough(void *left) {
    return --*(int *)left <= 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    if (length < 100) {
        return 0;
    }
    // In memory there is no write-ahead log: the two bytes that say that there is one say so.
    uint8_t *copy = malloc(length);
    if (copy == NULL) {
        return 0;
    }
    memcpy(copy, bytes, length);
    copy[18] = 1;
    copy[19] = 1;
    struct store store;
    struct problem problem;
    int left = 2000;
    if (store_open_bytes(&store, copy, length, &problem) == STORE_FINE) {
        sqlite3_progress_handler(store.database, 1000, is_enough, &left);
        ask(&store, "verify");
        ask(&store, "recount");
        ask(&store, "entries");
    }
    store_close(&store);
    free(copy);
    return 0;
}
