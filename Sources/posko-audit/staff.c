#include "staff.h"

#include "memory.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__attribute__((format(printf, 2, 3))) static void broken(
    struct staff *staff, const char *format, ...) {
    struct problem problem;
    size_t size = sizeof problem.text;
    int length = snprintf(problem.text, size, "entry %" PRIu64 ": ", staff->sequence);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(problem.text + length, size - (size_t)length, format, arguments);
    va_end(arguments);
    staff->complaint(staff->context, staff->stream, &problem);
}

/// NULL and told when there is no such account, or none any more.
static struct account *account_of(struct staff *staff, const char *id) {
    const uint64_t *number = map_find_text(&staff->account_numbers, id);
    if (number == NULL) {
        broken(staff, "there is no account %s", id);
        return NULL;
    }
    struct account *account = &staff->accounts[*number];
    if (account->is_revoked) {
        broken(staff, "account %s was revoked before", id);
        return NULL;
    }
    return account;
}

static struct device *device_of(struct staff *staff, const char *id) {
    const uint64_t *number = map_find_text(&staff->device_numbers, id);
    if (number == NULL) {
        broken(staff, "there is no device %s", id);
        return NULL;
    }
    struct device *device = &staff->devices[*number];
    if (device->is_revoked) {
        broken(staff, "device %s was revoked before", id);
        return NULL;
    }
    return device;
}

static void set_admin(struct staff *staff, struct account *account, bool is_admin) {
    staff->admins -= account->is_admin;
    staff->admins += is_admin;
    account->is_admin = is_admin;
    staff->had_admin = staff->had_admin || is_admin;
}

static bool has_admin(PJ(Grant) * *grants, size_t count) {
    bool is_admin = false;
    for (size_t index = 0; index < count; index++) {
        is_admin = is_admin || strcmp(grants[index]->role, "admin") == 0;
    }
    return is_admin;
}

static void add_account(struct staff *staff, const PJ(AccountAdded) * added) {
    bool was_there;
    uint64_t *number = map_put_text(&staff->account_numbers, added->staff, &was_there);
    if (was_there) {
        broken(staff, "account %s is added twice", added->staff);
        return;
    }
    size_t count = staff->account_numbers.count;
    *number = count - 1;
    staff->accounts = memory_grow(
        staff->accounts, &staff->accounts_capacity, count, sizeof *staff->accounts);
    set_admin(staff, &staff->accounts[*number], has_admin(added->grants, added->n_grants));
}

static void use_code(struct staff *staff, const char *id) {
    struct account *account = account_of(staff, id);
    if (account == NULL) {
        return;
    }
    if (!account->has_code) {
        broken(staff, "a code of account %s is used, and none is open", id);
    } else if (staff->time_ms >= account->code_expires_ms) {
        broken(staff, "a code of account %s is used after its time", id);
    }
    account->has_code = false;
}

static void take_account(struct staff *staff, const PJ(StaffFact) * fact) {
    struct account *account;
    switch (fact->kind_case) {
    case STAFF_FACT(ACCOUNT_ADDED):
        add_account(staff, fact->account_added);
        break;
    case STAFF_FACT(GRANTS_SET): {
        const PJ(GrantsSet) *it = fact->grants_set;
        account = account_of(staff, it->staff);
        if (account != NULL) {
            set_admin(staff, account, has_admin(it->grants, it->n_grants));
        }
        break;
    }
    case STAFF_FACT(CODE_MADE):
        account = account_of(staff, fact->code_made->staff);
        if (account != NULL) {
            account->has_code = true;
            account->code_expires_ms = fact->code_made->expires_ms;
        }
        break;
    case STAFF_FACT(CODE_USED):
        use_code(staff, fact->code_used->staff);
        break;
    case STAFF_FACT(ACCOUNT_RESET):
        account = account_of(staff, fact->account_reset->staff);
        if (account != NULL) {
            account->reset_after = staff->begun;
        }
        break;
    default:
        account = account_of(staff, fact->account_revoked->staff);
        if (account != NULL) {
            set_admin(staff, account, false);
            account->is_revoked = true;
        }
    }
}

static void enrol(struct staff *staff, const PJ(DeviceEnrolled) * enrolled) {
    bool was_there;
    uint64_t *number = map_put_text(&staff->device_numbers, enrolled->device, &was_there);
    if (was_there) {
        broken(staff, "device %s is enrolled twice", enrolled->device);
        return;
    }
    size_t count = staff->device_numbers.count;
    *number = count - 1;
    staff->devices = memory_grow(
        staff->devices, &staff->devices_capacity, count, sizeof *staff->devices);
}

/// Sessions past their time are forgotten when the next one begins, not before.
static bool is_running(const struct staff *staff, const struct session *session) {
    const struct account *account = &staff->accounts[session->account];
    bool is_forgotten = session->expires_ms <= staff->last_begun_ms;
    return !session->is_ended && !is_forgotten && session->number > account->reset_after
        && !account->is_revoked && !staff->devices[session->device].is_revoked;
}

static void begin_session(struct staff *staff, const PJ(SessionBegun) * begun) {
    const struct account *account = account_of(staff, begun->staff);
    const struct device *device = device_of(staff, begun->device);
    if (account == NULL || device == NULL) {
        return;
    }
    bool was_there;
    uint64_t *number = map_put(
        &staff->session_numbers, begun->token_hash.data, begun->token_hash.len, &was_there);
    if (!was_there) {
        size_t count = staff->session_numbers.count;
        *number = count - 1;
        staff->sessions = memory_grow(
            staff->sessions, &staff->sessions_capacity, count, sizeof *staff->sessions);
    } else if (is_running(staff, &staff->sessions[*number])) {
        broken(staff, "a session of account %s has the token of another", begun->staff);
        return;
    }
    staff->begun++;
    staff->last_begun_ms = staff->time_ms;
    staff->sessions[*number] = (struct session){
        .number = staff->begun,
        .account = (size_t)(account - staff->accounts),
        .device = (size_t)(device - staff->devices),
        .expires_ms = begun->expires_ms,
    };
}

static void end_session(struct staff *staff, const PJ(SessionEnded) * ended) {
    const uint64_t *number
        = map_find(&staff->session_numbers, ended->token_hash.data, ended->token_hash.len);
    if (number == NULL || !is_running(staff, &staff->sessions[*number])) {
        broken(staff, "a session is ended that does not run");
        return;
    }
    staff->sessions[*number].is_ended = true;
}

static void take_fact(struct staff *staff, const PJ(StaffFact) * fact) {
    struct device *device;
    switch (fact->kind_case) {
    case STAFF_FACT(DEVICE_ENROLLED):
        enrol(staff, fact->device_enrolled);
        break;
    case STAFF_FACT(DEVICE_REVOKED):
        device = device_of(staff, fact->device_revoked->device);
        if (device != NULL) {
            device->is_revoked = true;
        }
        break;
    case STAFF_FACT(SESSION_BEGUN):
        begin_session(staff, fact->session_begun);
        break;
    case STAFF_FACT(SESSION_ENDED):
        end_session(staff, fact->session_ended);
        break;
    case STAFF_FACT(PIN_SET):
        account_of(staff, fact->pin_set->staff);
        break;
    case STAFF_FACT(PIN_FAILED):
        account_of(staff, fact->pin_failed->staff);
        device_of(staff, fact->pin_failed->device);
        break;
    case STAFF_FACT(PIN_LOCKED):
        account_of(staff, fact->pin_locked->staff);
        break;
    default:
        take_account(staff, fact);
    }
}

void staff_take(struct staff *staff, const PJ(Entry) * entry) {
    staff->stream = entry->stream;
    staff->sequence = entry->sequence;
    staff->time_ms = entry->time_ms;
    for (size_t index = 0; index < entry->n_staff_facts; index++) {
        take_fact(staff, entry->staff_facts[index]);
    }
    if (staff->had_admin && staff->admins == 0) {
        broken(staff, "no admin is left, so nobody keeps the accounts");
        // Told where it begins, and not of every entry after.
        staff->had_admin = false;
    }
}

void staff_free(struct staff *staff) {
    free(staff->accounts);
    free(staff->devices);
    free(staff->sessions);
    map_free(&staff->account_numbers);
    map_free(&staff->device_numbers);
    map_free(&staff->session_numbers);
    *staff = (struct staff){0};
}
