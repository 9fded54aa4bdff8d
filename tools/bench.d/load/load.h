/* A load generator for any gRPC server: plain TCP, HTTP/2 with prior knowledge, one thread.
 *
 * It sends ready-made messages out of a file and knows nothing of what they mean. Three modes:
 *   unary   every message is a call of its own
 *   stream  one bidirectional call a connection; an answer names its message: its first field is a
 *           text that ends in -<index of the message in the file>
 *   watch   every message opens a server stream, which is read until the time is over
 */
#ifndef LOAD_H
#define LOAD_H

#include <nghttp2/nghttp2.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum { HEADERS_MAX = 16, STATUSES = 17, FRAME_HEAD = 5 };
enum exit_code { EXIT_GOOD = 0, EXIT_BROKEN = 1, EXIT_USAGE = 2, EXIT_LATE = 3 };

enum mode { MODE_UNARY, MODE_STREAM, MODE_WATCH };

struct options {
    enum mode mode;
    const char *path;
    const char *address; /* HOST:PORT */
    const char *requests;
    const char *dump; /* NULL: answers are not kept */
    const char *names[HEADERS_MAX];
    const char *values[HEADERS_MAX];
    size_t headers;
    size_t connections;
    size_t in_flight; /* of each connection */
    size_t skip;
    size_t count;   /* 0: all of the file */
    double rate;    /* messages a second, sent whatever comes back; 0: as fast as answers come */
    double seconds; /* nothing is sent after this; 0: until the messages are out */
    double limit;   /* the run fails after this */
    bool loop;      /* begin again when the messages are out */
};

/* Messages of a file, each with the head of a gRPC frame in front, as it goes over the wire. */
struct messages {
    const uint8_t *bytes;
    size_t *starts; /* count + 1 of them */
    size_t count;
};

struct connection;

/* One HTTP/2 stream. Unary: one message out, one in. Stream: many. Watch: one out, many in. */
struct call {
    struct connection *connection;
    struct call *free_next;
    int32_t stream;
    size_t index;      /* the message that is being sent, or was */
    size_t sent;       /* bytes of it that are out */
    bool sending;      /* a message is partly out */
    uint64_t begun;    /* unary: the moment that latency counts from */
    int status;        /* grpc-status; -1 until it came */
    bool was_read;     /* watch: something came */
    uint8_t head[FRAME_HEAD];
    size_t have; /* bytes of the incoming frame, head included */
    size_t length;
    uint8_t *body;
    size_t capacity;
};

struct run;

struct connection {
    struct run *run;
    int socket;
    nghttp2_session *session;
    bool ready;     /* the server's settings are known */
    bool full;      /* the socket takes no more for now */
    size_t open;    /* unary, watch: calls; stream: messages without answer */
    bool call_open; /* stream: the one call */
    bool deferred;  /* stream: nothing could be sent */
    bool ended;     /* stream: our side is closed */
    struct call *calls;
    struct call *free_calls;
    uint8_t *out;
    size_t out_have, out_sent;
};

struct results {
    uint64_t *latencies;
    size_t count, capacity;
    size_t sent, answered, errors, messages;
    size_t statuses[STATUSES];
    uint64_t first_sent, last_answer;
    char first_error[200];
};

struct run {
    struct options options;
    struct messages messages;
    struct connection *connections;
    struct results results;
    uint64_t *begun; /* stream: by index of the message */
    size_t next, end;
    uint64_t started, stop_at, late_at;
    bool stopping;
    size_t open, calls_open, watching;
    FILE *dump;
};

uint64_t now_ns(void);
_Noreturn void fail(enum exit_code code, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void *need(void *memory);

struct messages messages_read(const char *path);

void run_all(struct run *run);
/* Whether a message may be sent now, which, and the moment that its latency counts from. */
bool run_take(struct run *run, size_t *index, uint64_t *begun);
bool run_is_out(const struct run *run);

void connection_open(struct connection *connection, struct run *run);
void connection_receive(struct connection *connection);
/* Sends what may be sent; returns whether the socket is full. */
bool connection_send(struct connection *connection);

nghttp2_session *calls_session(struct connection *connection);
void calls_fill(struct connection *connection);

void results_add(struct results *results, uint64_t begun, uint64_t now);
void results_error(struct results *results, const char *text, size_t length);
void results_print(const struct run *run);
void dump_answer(struct run *run, const struct call *call, uint64_t now);

#endif
