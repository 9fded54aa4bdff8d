/* One run: connections, one loop over them, an end in any case. */
#include "load.h"

#include <errno.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

static const uint64_t second = 1000000000;

uint64_t now_ns(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * second + (uint64_t)time.tv_nsec;
}

static uint64_t due_at(const struct run *run) {
    double ahead = (double)(run->results.sent) / run->options.rate;
    return run->started + (uint64_t)(ahead * (double)second);
}

bool run_is_out(const struct run *run) {
    return run->stopping || (run->next >= run->end && !run->options.loop);
}

bool run_take(struct run *run, size_t *index, uint64_t *begun) {
    if (run_is_out(run)) return false;
    uint64_t now = now_ns();
    *begun = now;
    if (run->options.rate > 0) {
        *begun = due_at(run);
        if (*begun > now) return false;
    }
    if (run->next >= run->end) run->next = run->options.skip;
    *index = run->next++;
    if (run->results.sent == 0) run->results.first_sent = now;
    run->results.sent += 1;
    run->open += 1;
    return true;
}

static void wait_for(int poll, int timeout, struct run *run) {
    struct epoll_event events[64];
    int count = epoll_wait(poll, events, 64, timeout);
    if (count < 0 && errno != EINTR) fail(EXIT_BROKEN, "epoll: %s", strerror(errno));
    for (int at = 0; at < count; at++) {
        if (events[at].data.ptr == NULL) continue;
        if (events[at].events & (EPOLLIN | EPOLLHUP | EPOLLERR))
            connection_receive(events[at].data.ptr);
    }
    if (now_ns() > run->late_at)
        fail(EXIT_LATE, "not done within %g s: %zu sent, %zu answered", run->options.limit,
             run->results.sent, run->results.answered);
}

static void send_all(struct run *run, int poll) {
    for (size_t at = 0; at < run->options.connections; at++) {
        struct connection *connection = &run->connections[at];
        bool full = connection_send(connection);
        if (connection->full == full) continue;
        /* Level-triggered: EPOLLOUT is asked for only while the socket is full. */
        struct epoll_event event = {.events = EPOLLIN | (full ? EPOLLOUT : 0),
                                    .data.ptr = connection};
        connection->full = full;
        epoll_ctl(poll, EPOLL_CTL_MOD, connection->socket, &event);
    }
}

/* The clock starts when every connection knows the server's settings. */
static void connect_all(struct run *run, int poll) {
    for (size_t at = 0; at < run->options.connections; at++) {
        struct connection *connection = &run->connections[at];
        connection_open(connection, run);
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
        if (epoll_ctl(poll, EPOLL_CTL_ADD, connection->socket, &event) != 0)
            fail(EXIT_BROKEN, "epoll: %s", strerror(errno));
        while (!connection->ready) {
            connection_send(connection);
            wait_for(poll, 100, run);
        }
    }
}

static int make_timer(int poll) {
    int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL};
    if (timer < 0 || epoll_ctl(poll, EPOLL_CTL_ADD, timer, &event) != 0)
        fail(EXIT_BROKEN, "no timer: %s", strerror(errno));
    return timer;
}

/* epoll counts in milliseconds, which is too coarse for the moment that a message is due. */
static void set_timer(const struct run *run, int timer) {
    uint64_t at = run->stopping ? run->late_at : run->stop_at;
    if (run->options.rate > 0 && !run_is_out(run) && due_at(run) < at) at = due_at(run);
    struct itimerspec when = {.it_value = {.tv_sec = (time_t)(at / second),
                                           .tv_nsec = (long)(at % second)}};
    timerfd_settime(timer, TFD_TIMER_ABSTIME, &when, NULL);
}

static bool is_done(const struct run *run) {
    if (run->options.mode == MODE_WATCH) return run->stopping;
    return run_is_out(run) && run->open == 0 && run->calls_open == 0;
}

void run_all(struct run *run) {
    int poll = epoll_create1(EPOLL_CLOEXEC);
    run->late_at = now_ns() + (uint64_t)(run->options.limit * (double)second);
    connect_all(run, poll);
    int timer = make_timer(poll);
    size_t turn = 0, connections = run->options.connections;
    bool said = false;
    run->started = now_ns();
    run->stop_at = run->options.seconds > 0
        ? run->started + (uint64_t)(run->options.seconds * (double)second)
        : run->late_at;
    while (!is_done(run)) {
        if (now_ns() >= run->stop_at) run->stopping = true;
        /* Another connection is first each time, so that a slow rate uses all of them. */
        turn = (turn + 1) % connections;
        for (size_t at = 0; at < connections; at++)
            calls_fill(&run->connections[(turn + at) % connections]);
        send_all(run, poll);
        if (is_done(run)) break;
        if (run->options.mode == MODE_WATCH && !said && run->watching == run->end) {
            said = true;
            printf("watching\n");
            fflush(stdout);
        }
        if (run->options.rate > 0 || run->options.seconds > 0) set_timer(run, timer);
        wait_for(poll, 1000, run);
    }
    close(timer);
    close(poll);
}
