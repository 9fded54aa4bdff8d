#include "load.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Room for what one round of the loop sends; more waits for the next. */
enum { OUT_MAX = 256 * 1024, WINDOW = 1 << 24 };

static int dial(const char *address) {
    char host[256];
    const char *colon = strrchr(address, ':');
    if (colon == NULL || (size_t)(colon - address) >= sizeof host)
        fail(EXIT_USAGE, "not HOST:PORT: %s", address);
    memcpy(host, address, (size_t)(colon - address));
    host[colon - address] = 0;
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *found = NULL;
    if (getaddrinfo(host, colon + 1, &hints, &found) != 0)
        fail(EXIT_USAGE, "no such address: %s", address);
    int made = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (made < 0 || connect(made, found->ai_addr, found->ai_addrlen) != 0)
        fail(EXIT_BROKEN, "cannot connect to %s: %s", address, strerror(errno));
    freeaddrinfo(found);
    int on = 1;
    setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    fcntl(made, F_SETFL, fcntl(made, F_GETFL) | O_NONBLOCK);
    return made;
}

void connection_open(struct connection *connection, struct run *run) {
    connection->run = run;
    connection->socket = dial(run->options.address);
    connection->out = need(malloc(OUT_MAX));
    size_t calls = run->options.mode == MODE_STREAM ? 1 : run->options.in_flight;
    connection->calls = need(calloc(calls, sizeof *connection->calls));
    for (size_t at = calls; at-- > 0;) {
        connection->calls[at].connection = connection;
        connection->calls[at].free_next = connection->free_calls;
        connection->free_calls = &connection->calls[at];
    }
    connection->session = calls_session(connection);
    nghttp2_settings_entry settings[] = {
        {NGHTTP2_SETTINGS_ENABLE_PUSH, 0},
        {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, WINDOW},
    };
    if (nghttp2_submit_settings(connection->session, NGHTTP2_FLAG_NONE, settings, 2) != 0
        || nghttp2_session_set_local_window_size(
               connection->session, NGHTTP2_FLAG_NONE, 0, WINDOW)
            != 0)
        fail(EXIT_BROKEN, "cannot begin a session");
}

void connection_receive(struct connection *connection) {
    static uint8_t buffer[256 * 1024];
    ssize_t got = recv(connection->socket, buffer, sizeof buffer, 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got < 0) fail(EXIT_BROKEN, "connection lost: %s", strerror(errno));
    if (got == 0) fail(EXIT_BROKEN, "the server closed a connection");
    ssize_t used = nghttp2_session_mem_recv(connection->session, buffer, (size_t)got);
    if (used < 0) fail(EXIT_BROKEN, "not HTTP/2: %s", nghttp2_strerror((int)used));
}

static void gather(struct connection *connection) {
    if (connection->out_sent == connection->out_have)
        connection->out_sent = connection->out_have = 0;
    /* A frame of DATA is at most 16 KiB and a head: no piece is larger than this margin. */
    while (OUT_MAX - connection->out_have > 32 * 1024) {
        const uint8_t *piece;
        ssize_t length = nghttp2_session_mem_send(connection->session, &piece);
        if (length < 0) fail(EXIT_BROKEN, "cannot send: %s", nghttp2_strerror((int)length));
        if (length == 0) return;
        memcpy(connection->out + connection->out_have, piece, (size_t)length);
        connection->out_have += (size_t)length;
    }
}

bool connection_send(struct connection *connection) {
    for (;;) {
        gather(connection);
        size_t left = connection->out_have - connection->out_sent;
        if (left == 0) return false;
        ssize_t sent =
            send(connection->socket, connection->out + connection->out_sent, left, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0 && errno == EAGAIN) return true;
        if (sent < 0) fail(EXIT_BROKEN, "connection lost: %s", strerror(errno));
        connection->out_sent += (size_t)sent;
    }
}
