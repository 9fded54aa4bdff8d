#include "load.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

void results_add(struct results *results, uint64_t begun, uint64_t now) {
    if (results->count == results->capacity) {
        results->capacity = results->capacity ? results->capacity * 2 : 65536;
        results->latencies =
            need(realloc(results->latencies, results->capacity * sizeof(uint64_t)));
    }
    results->latencies[results->count++] = now - begun;
    results->answered += 1;
    results->last_answer = now;
}

/* Keeps the readable characters of the first error, to show what went wrong. */
void results_error(struct results *results, const char *text, size_t length) {
    results->errors += 1;
    if (results->first_error[0] != 0) return;
    size_t have = 0;
    for (size_t at = 0; at < length && have + 1 < sizeof results->first_error; at++) {
        char c = text[at];
        if (c >= ' ' && c <= '~' && c != '"' && c != '\\') results->first_error[have++] = c;
    }
    if (have == 0) strcpy(results->first_error, "an error without text");
}

/* One record a message: the moment it came, the moment its latency counts from (nanoseconds of the
 * monotonic clock), the index of the request, the length, and the message. */
void dump_answer(struct run *run, const struct call *call, uint64_t now) {
    if (run->dump == NULL) return;
    size_t body = call->have - FRAME_HEAD;
    uint64_t begun = run->options.mode == MODE_STREAM ? run->begun[call->index] : call->begun;
    uint64_t record[4] = {now, begun, call->index, body};
    if (fwrite(record, sizeof record, 1, run->dump) != 1
        || fwrite(call->body, 1, body, run->dump) != body)
        fail(EXIT_BROKEN, "cannot write %s", run->options.dump);
}

static int by_size(const void *left, const void *right) {
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

static double microseconds(const struct results *results, double quantile) {
    if (results->count == 0) return 0;
    size_t at = (size_t)(quantile * (double)results->count);
    if (at >= results->count) at = results->count - 1;
    return (double)results->latencies[at] / 1e3;
}

void results_print(const struct run *run) {
    const struct results *results = &run->results;
    qsort(results->latencies, results->count, sizeof(uint64_t), by_size);
    double seconds = (double)(results->last_answer - results->first_sent) / 1e9;
    if (results->answered == 0 || seconds <= 0) seconds = 0;
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    double cpu = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    printf("{\"sent\":%zu,\"answered\":%zu,\"messages\":%zu,\"errors\":%zu,\"statuses\":{",
           results->sent, results->answered, results->messages, results->errors);
    const char *comma = "";
    for (size_t status = 0; status < STATUSES; status++) {
        if (results->statuses[status] == 0) continue;
        printf("%s\"%zu\":%zu", comma, status, results->statuses[status]);
        comma = ",";
    }
    printf("},\"first_error\":\"%s\",\"seconds\":%.6f,\"per_second\":%.2f,", results->first_error,
           seconds, seconds > 0 ? (double)results->answered / seconds : 0);
    printf("\"p50_us\":%.1f,\"p99_us\":%.1f,\"p999_us\":%.1f,\"max_us\":%.1f,\"cpu_s\":%.3f}\n",
           microseconds(results, 0.5), microseconds(results, 0.99), microseconds(results, 0.999),
           microseconds(results, 1), cpu);
}
