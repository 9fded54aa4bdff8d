#include "load.h"

#include <getopt.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "load unary|stream|watch PATH --address HOST:PORT --requests FILE [options]\n"
    "  --connections C --in-flight M   M unanswered on each of C connections (1, 1)\n"
    "  --skip K --count N              only messages K to K+N of the file\n"
    "  --loop                          begin again at the end of the file; needs --seconds\n"
    "  --seconds S                     stop sending after S seconds\n"
    "  --rate R                        R messages a second; latency from the moment it was due\n"
    "  --header NAME:VALUE             metadata, up to 16\n"
    "  --dump FILE                     keep all answers with their times\n"
    "  --limit S                       fail after S seconds (120)\n";

void fail(enum exit_code code, const char *format, ...) {
    va_list more;
    va_start(more, format);
    fputs("load: ", stderr);
    vfprintf(stderr, format, more);
    fputc('\n', stderr);
    va_end(more);
    exit(code);
}

void *need(void *memory) {
    if (memory == NULL) fail(EXIT_BROKEN, "out of memory");
    return memory;
}

static void add_header(struct options *options, char *text) {
    char *colon = strchr(text, ':');
    if (colon == NULL || options->headers == HEADERS_MAX) fail(EXIT_USAGE, "%s", usage);
    *colon = 0;
    options->names[options->headers] = text;
    options->values[options->headers++] = colon + 1;
}

static size_t number(const char *text) {
    char *end;
    long long value = strtoll(text, &end, 10);
    if (*text == 0 || *end != 0 || value < 0) fail(EXIT_USAGE, "not a count: %s", text);
    return (size_t)value;
}

static double decimal(const char *text) {
    char *end;
    double value = strtod(text, &end);
    if (*text == 0 || *end != 0 || value <= 0) fail(EXIT_USAGE, "not above zero: %s", text);
    return value;
}

static const struct option known[] = {
    {"address", required_argument, NULL, 'a'},  {"requests", required_argument, NULL, 'r'},
    {"connections", required_argument, NULL, 'c'}, {"in-flight", required_argument, NULL, 'm'},
    {"skip", required_argument, NULL, 'k'},     {"count", required_argument, NULL, 'n'},
    {"loop", no_argument, NULL, 'l'},           {"seconds", required_argument, NULL, 's'},
    {"rate", required_argument, NULL, 'R'},     {"header", required_argument, NULL, 'H'},
    {"dump", required_argument, NULL, 'd'},     {"limit", required_argument, NULL, 'L'},
    {NULL, 0, NULL, 0},
};

static enum mode mode_named(const char *name) {
    if (strcmp(name, "unary") == 0) return MODE_UNARY;
    if (strcmp(name, "stream") == 0) return MODE_STREAM;
    if (strcmp(name, "watch") == 0) return MODE_WATCH;
    fail(EXIT_USAGE, "%s", usage);
}

static struct options parse(int count, char **words) {
    struct options options = {.connections = 1, .in_flight = 1, .limit = 120};
    int letter;
    while ((letter = getopt_long(count, words, "", known, NULL)) != -1) {
        switch (letter) {
        case 'a': options.address = optarg; break;
        case 'r': options.requests = optarg; break;
        case 'c': options.connections = number(optarg); break;
        case 'm': options.in_flight = number(optarg); break;
        case 'k': options.skip = number(optarg); break;
        case 'n': options.count = number(optarg); break;
        case 'l': options.loop = true; break;
        case 's': options.seconds = decimal(optarg); break;
        case 'R': options.rate = decimal(optarg); break;
        case 'H': add_header(&options, optarg); break;
        case 'd': options.dump = optarg; break;
        case 'L': options.limit = decimal(optarg); break;
        default: fail(EXIT_USAGE, "%s", usage);
        }
    }
    if (count - optind != 2) fail(EXIT_USAGE, "%s", usage);
    options.mode = mode_named(words[optind]);
    options.path = words[optind + 1];
    if (options.address == NULL || options.requests == NULL || options.connections == 0
        || options.in_flight == 0 || (options.loop && options.seconds <= 0))
        fail(EXIT_USAGE, "%s", usage);
    return options;
}

int main(int count, char **words) {
    struct run run = {.options = parse(count, words)};
    struct options *options = &run.options;
    run.messages = messages_read(options->requests);
    if (options->skip >= run.messages.count)
        fail(EXIT_USAGE, "the file has only %zu messages", run.messages.count);
    run.next = options->skip;
    run.end = run.messages.count;
    if (options->count > 0 && options->skip + options->count < run.end)
        run.end = options->skip + options->count;
    run.connections = need(calloc(options->connections, sizeof *run.connections));
    run.begun = need(calloc(run.messages.count, sizeof *run.begun));
    if (options->dump != NULL) run.dump = need(fopen(options->dump, "wb"));
    run_all(&run);
    if (run.dump != NULL && fclose(run.dump) != 0)
        fail(EXIT_BROKEN, "cannot write %s", options->dump);
    results_print(&run);
    return EXIT_GOOD;
}
