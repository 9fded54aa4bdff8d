/// Accounts, devices and sessions, folded from the staff's stream anew.
///
/// As with an event, the fold asks of every fact whether it could be true after those before it;
/// what could not is told, and left out where nothing sensible can follow from it.
#ifndef POSKO_AUDIT_STAFF_H
#define POSKO_AUDIT_STAFF_H

#include "entry.h"
#include "map.h"

#include <stdbool.h>

struct account {
    bool is_admin;
    bool is_revoked;
    /// A code waits to be used.
    bool has_code;
    int64_t code_expires_ms;
    /// The last session that had begun when the account was reset, which ended all of its own.
    uint64_t reset_after;
};

struct device {
    bool is_revoked;
};

struct session {
    /// In the order in which sessions began, from 1.
    uint64_t number;
    size_t account;
    size_t device;
    int64_t expires_ms;
    bool is_ended;
};

struct staff {
    struct account *accounts;
    size_t accounts_capacity;
    struct map account_numbers;

    struct device *devices;
    size_t devices_capacity;
    struct map device_numbers;

    /// By the hash of the token: one that is over can give its place to another.
    struct session *sessions;
    size_t sessions_capacity;
    struct map session_numbers;

    /// Sessions that have begun, and when the last of them did.
    uint64_t begun;
    int64_t last_begun_ms;

    /// Accounts that are not revoked and keep the accounts.
    size_t admins;
    /// There was such an account, so one has to be left.
    bool had_admin;

    /// Of the entry that is being folded.
    const char *stream;
    uint64_t sequence;
    int64_t time_ms;

    stream_complaint *complaint;
    void *context;
};

/// All zero but for its complaint, context and allocations; `staff_free` gives those back.
void staff_take(struct staff *staff, const PJ(Entry) * entry);
void staff_free(struct staff *staff);

#endif
