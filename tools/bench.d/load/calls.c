/* What goes over one HTTP/2 session: requests out of the file, answers back. */
#include "load.h"

#include <stdlib.h>
#include <string.h>

static size_t message_size(const struct run *run, size_t index) {
    return run->messages.starts[index + 1] - run->messages.starts[index];
}

/* Copies what fits of the call's message; returns how much. */
static size_t copy_message(struct call *call, uint8_t *buffer, size_t room) {
    const struct run *run = call->connection->run;
    size_t left = message_size(run, call->index) - call->sent;
    size_t size = left < room ? left : room;
    memcpy(buffer, run->messages.bytes + run->messages.starts[call->index] + call->sent, size);
    call->sent += size;
    call->sending = size < left;
    return size;
}

static ssize_t read_one(nghttp2_session *session, int32_t stream, uint8_t *buffer, size_t length,
                        uint32_t *flags, nghttp2_data_source *source, void *user) {
    (void)session, (void)stream, (void)user;
    struct call *call = source->ptr;
    size_t size = copy_message(call, buffer, length);
    if (!call->sending) *flags |= NGHTTP2_DATA_FLAG_EOF;
    return (ssize_t)size;
}

static ssize_t read_many(nghttp2_session *session, int32_t stream, uint8_t *buffer, size_t length,
                         uint32_t *flags, nghttp2_data_source *source, void *user) {
    (void)session, (void)stream, (void)user;
    struct call *call = source->ptr;
    struct connection *connection = call->connection;
    struct run *run = connection->run;
    size_t have = 0;
    while (have < length) {
        if (!call->sending) {
            uint64_t begun;
            if (connection->open >= run->options.in_flight) break;
            if (!run_take(run, &call->index, &begun)) break;
            run->begun[call->index] = begun;
            call->sent = 0;
            connection->open += 1;
        }
        have += copy_message(call, buffer + have, length - have);
    }
    if (have > 0) return (ssize_t)have;
    if (run_is_out(run)) {
        connection->ended = true;
        *flags |= NGHTTP2_DATA_FLAG_EOF;
        return 0;
    }
    connection->deferred = true;
    return NGHTTP2_ERR_DEFERRED;
}

static nghttp2_nv header(const char *name, const char *value) {
    return (nghttp2_nv){(uint8_t *)name, (uint8_t *)value, strlen(name), strlen(value),
                        NGHTTP2_NV_FLAG_NO_COPY_NAME | NGHTTP2_NV_FLAG_NO_COPY_VALUE};
}

static void submit(struct call *call, nghttp2_data_source_read_callback read) {
    struct connection *connection = call->connection;
    const struct options *options = &connection->run->options;
    nghttp2_nv headers[6 + HEADERS_MAX] = {
        header(":method", "POST"),       header(":scheme", "http"),
        header(":path", options->path),  header(":authority", options->address),
        header("te", "trailers"),        header("content-type", "application/grpc"),
    };
    size_t count = 6;
    for (size_t at = 0; at < options->headers; at++)
        headers[count++] = header(options->names[at], options->values[at]);
    nghttp2_data_provider provider = {.source.ptr = call, .read_callback = read};
    call->status = -1;
    call->have = call->length = 0;
    call->was_read = false;
    call->stream =
        nghttp2_submit_request(connection->session, NULL, headers, count, &provider, call);
    if (call->stream < 0) fail(EXIT_BROKEN, "no call: %s", nghttp2_strerror(call->stream));
    connection->run->calls_open += 1;
}

void calls_fill(struct connection *connection) {
    struct run *run = connection->run;
    if (run->options.mode == MODE_STREAM) {
        if (!connection->call_open && !connection->ended) {
            connection->call_open = true;
            submit(&connection->calls[0], read_many);
        } else if (connection->deferred) {
            connection->deferred = false;
            nghttp2_session_resume_data(connection->session, connection->calls[0].stream);
        }
        return;
    }
    size_t index;
    uint64_t begun;
    while (connection->free_calls != NULL && run_take(run, &index, &begun)) {
        struct call *call = connection->free_calls;
        connection->free_calls = call->free_next;
        call->index = index;
        call->begun = begun;
        call->sent = 0;
        connection->open += 1;
        submit(call, read_one);
    }
}

/* The index at the end of the text in the answer's first field; false when there is none. */
static bool answered_index(const struct call *call, size_t *index) {
    size_t body = call->have - FRAME_HEAD;
    if (body < 3 || call->body[0] != 0x0a || (size_t)call->body[1] + 2 > body) return false;
    const uint8_t *end = call->body + 2 + call->body[1];
    const uint8_t *at = end;
    while (at > call->body + 2 && at[-1] >= '0' && at[-1] <= '9') at -= 1;
    if (at == end) return false;
    *index = 0;
    for (; at < end; at++) *index = *index * 10 + (size_t)(*at - '0');
    return *index < call->connection->run->messages.count;
}

/* An answer on the stream; its outcome is an error when the next field is number 2. */
static void take_streamed(struct call *call, uint64_t now) {
    struct connection *connection = call->connection;
    struct run *run = connection->run;
    size_t index, body = call->have - FRAME_HEAD;
    connection->open -= 1;
    run->open -= 1;
    if (!answered_index(call, &index)) {
        run->results.answered += 1;
        run->results.last_answer = now;
        results_error(&run->results, (const char *)call->body, body);
        return;
    }
    size_t sent_now = call->index;
    call->index = index;
    results_add(&run->results, run->begun[index], now);
    const uint8_t *outcome = call->body + 2 + call->body[1];
    if (outcome < call->body + body && *outcome == 0x12)
        results_error(&run->results, (const char *)outcome, (size_t)(call->body + body - outcome));
    dump_answer(run, call, now);
    call->index = sent_now;
}

static void take_message(struct call *call) {
    struct run *run = call->connection->run;
    uint64_t now = now_ns();
    run->results.messages += 1;
    if (run->options.mode == MODE_STREAM) {
        take_streamed(call, now);
        return;
    }
    if (run->options.mode == MODE_WATCH && !call->was_read) {
        call->was_read = true;
        run->watching += 1;
    }
    dump_answer(run, call, now);
}

static int on_data(nghttp2_session *session, uint8_t flags, int32_t stream, const uint8_t *data,
                   size_t length, void *user) {
    (void)flags, (void)user;
    struct call *call = nghttp2_session_get_stream_user_data(session, stream);
    if (call == NULL) return 0;
    while (length > 0) {
        size_t wanted = call->have < FRAME_HEAD ? FRAME_HEAD : FRAME_HEAD + call->length;
        size_t size = wanted - call->have < length ? wanted - call->have : length;
        if (call->have < FRAME_HEAD) {
            memcpy(call->head + call->have, data, size);
        } else {
            memcpy(call->body + call->have - FRAME_HEAD, data, size);
        }
        call->have += size, data += size, length -= size;
        if (call->have < FRAME_HEAD) continue;
        if (call->have == FRAME_HEAD) {
            const uint8_t *head = call->head;
            call->length = ((size_t)head[1] << 24) | ((size_t)head[2] << 16)
                | ((size_t)head[3] << 8) | head[4];
            if (call->length > call->capacity) {
                call->capacity = call->length * 2;
                call->body = need(realloc(call->body, call->capacity));
            }
        }
        if (call->have < FRAME_HEAD + call->length) continue;
        take_message(call);
        call->have = call->length = 0;
    }
    return 0;
}

static int on_header(nghttp2_session *session, const nghttp2_frame *frame, const uint8_t *name,
                     size_t name_length, const uint8_t *value, size_t value_length, uint8_t flags,
                     void *user) {
    (void)flags;
    struct connection *connection = user;
    struct call *call = nghttp2_session_get_stream_user_data(session, frame->hd.stream_id);
    if (call == NULL) return 0;
    if (name_length == 11 && memcmp(name, "grpc-status", 11) == 0) {
        call->status = 0;
        for (size_t at = 0; at < value_length && at < 3; at++)
            call->status = call->status * 10 + (value[at] - '0');
        if (call->status != 0 && connection->run->options.mode != MODE_STREAM)
            results_error(&connection->run->results, "", 0);
    } else if (name_length == 12 && memcmp(name, "grpc-message", 12) == 0 && value_length > 0) {
        struct results *results = &connection->run->results;
        if (results->errors <= 1) {
            results->first_error[0] = 0;
            size_t errors = results->errors;
            results_error(results, (const char *)value, value_length);
            results->errors = errors;
        }
    }
    return 0;
}

static int on_close(nghttp2_session *session, int32_t stream, uint32_t error, void *user) {
    struct connection *connection = user;
    struct run *run = connection->run;
    struct call *call = nghttp2_session_get_stream_user_data(session, stream);
    if (call == NULL) return 0;
    run->calls_open -= 1;
    if (error != 0) fail(EXIT_BROKEN, "a call was reset: %s", nghttp2_http2_strerror(error));
    if (call->status < 0 || call->status >= STATUSES)
        fail(EXIT_BROKEN, "a call ended without grpc-status");
    run->results.statuses[call->status] += 1;
    if (run->options.mode == MODE_STREAM) {
        connection->call_open = false;
        if (!connection->ended || connection->open > 0)
            fail(EXIT_BROKEN, "the server ended a stream with status %d and %zu unanswered: %s",
                 call->status, connection->open, run->results.first_error);
        return 0;
    }
    connection->open -= 1;
    run->open -= 1;
    results_add(&run->results, call->begun, now_ns());
    call->free_next = connection->free_calls;
    connection->free_calls = call;
    return 0;
}

static int on_frame(nghttp2_session *session, const nghttp2_frame *frame, void *user) {
    struct connection *connection = user;
    if (frame->hd.type == NGHTTP2_GOAWAY)
        fail(EXIT_BROKEN, "the server sent GOAWAY %u", frame->goaway.error_code);
    if (frame->hd.type != NGHTTP2_SETTINGS || (frame->hd.flags & NGHTTP2_FLAG_ACK)) return 0;
    connection->ready = true;
    uint32_t allowed =
        nghttp2_session_get_remote_settings(session, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS);
    if (connection->run->options.mode != MODE_STREAM
        && connection->run->options.in_flight > allowed)
        fail(EXIT_USAGE, "the server allows %u calls a connection", allowed);
    return 0;
}

nghttp2_session *calls_session(struct connection *connection) {
    nghttp2_session_callbacks *callbacks;
    nghttp2_session *session;
    if (nghttp2_session_callbacks_new(&callbacks) != 0) need(NULL);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, on_data);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, on_header);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, on_close);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, on_frame);
    if (nghttp2_session_client_new(&session, callbacks, connection) != 0) need(NULL);
    nghttp2_session_callbacks_del(callbacks);
    return session;
}
