#include "check.h"

#include "entry.h"
#include "text.h"

#include <sodium.h>
#include <string.h>

enum {
    DEVICE_ID_DIGITS = 16,
    GRANTS_MAX = 64,
    /// Characters of an account's name and of a device's label.
    NAME_MAX_CHARACTERS = 80,
    SESSION_SECONDS_MIN = 60,
    SESSION_SECONDS_MAX = 31 * 24 * 3600,
    VERIFIER_BYTES_MIN = 30,
    VERIFIER_BYTES_MAX = 200,
};

static const char *check_account(const char *text) {
    size_t length = strlen(text);
    bool is_id = length >= 2 && length <= 32 && text[0] >= 'a' && text[0] <= 'z'
        && strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789.-") == length;
    return is_id ? NULL : "has no account's id";
}

static const char *check_device(const char *text) {
    bool is_id = strlen(text) == DEVICE_ID_DIGITS
        && strspn(text, "0123456789abcdef") == DEVICE_ID_DIGITS;
    return is_id ? NULL : "has no device's id";
}

static const char *check_hash(const ProtobufCBinaryData *bytes) {
    return bytes->len == HASH_BYTES ? NULL : "has a hash that does not have 32 bytes";
}

static const char *check_grants(PJ(Grant) * *grants, size_t count) {
    static const char *const roles[]
        = {"registrar", "clinician", "card-officer", "organizer", "admin", "display", NULL};
    if (count < 1 || count > GRANTS_MAX) {
        return "has no possible number of roles";
    }
    for (size_t index = 0; index < count; index++) {
        const PJ(Grant) *grant = grants[index];
        bool is_everywhere = grant->event[0] == '\0';
        if (word_index(grant->role, roles) < 0) {
            return "has a role that this program does not know";
        }
        if (!is_everywhere && !text_is_code(grant->event, 3, 40)) {
            return "has a role at something that is not an event's code";
        }
        if (!is_everywhere && strcmp(grant->role, "admin") == 0) {
            return "has an admin of one event";
        }
    }
    return NULL;
}

static const char *check_added(const PJ(AccountAdded) * added) {
    if (added->name[0] == '\0' || !text_is_plain(added->name, NAME_MAX_CHARACTERS)) {
        return "has a name that is not one";
    }
    const char *wrong = check_account(added->staff);
    return wrong != NULL ? wrong : check_grants(added->grants, added->n_grants);
}

static const char *check_code(const PJ(CodeMade) * made) {
    if (made->session_seconds < SESSION_SECONDS_MIN
        || made->session_seconds > SESSION_SECONDS_MAX) {
        return "has a length of a session outside of its limits";
    }
    const char *wrong = check_account(made->staff);
    return wrong != NULL ? wrong : check_hash(&made->code_hash);
}

/// A device is named by its key, so that nobody can enrol another key by a name that is known.
static const char *check_enrolled(const PJ(DeviceEnrolled) * enrolled) {
    uint8_t hash[HASH_BYTES];
    if (enrolled->key.len != HASH_BYTES) {
        return "has a key that does not have 32 bytes";
    }
    if (!text_is_plain(enrolled->label, NAME_MAX_CHARACTERS)) {
        return "has a label that is not one";
    }
    crypto_hash_sha256(hash, enrolled->key.data, enrolled->key.len);
    if (strncmp(text_of_hash(hash).text, enrolled->device, DEVICE_ID_DIGITS) != 0) {
        return "has a device's id that is not its key's";
    }
    return check_device(enrolled->device);
}

static const char *check_begun(const PJ(SessionBegun) * begun) {
    const char *wrong = check_account(begun->staff);
    wrong = wrong != NULL ? wrong : check_device(begun->device);
    return wrong != NULL ? wrong : check_hash(&begun->token_hash);
}

static const char *check_pin(const PJ(PinSet) * set) {
    static const char beginning[] = "$scrypt$";
    size_t length = strlen(set->verifier);
    if (strncmp(set->verifier, beginning, sizeof beginning - 1) != 0
        || length < VERIFIER_BYTES_MIN || length > VERIFIER_BYTES_MAX) {
        return "has a verifier that is not a hash of scrypt";
    }
    return check_account(set->staff);
}

static const char *check_failed(const PJ(PinFailed) * failed) {
    if (failed->failures < 1) {
        return "has a number that is not one from 1";
    }
    const char *wrong = check_account(failed->staff);
    return wrong != NULL ? wrong : check_device(failed->device);
}

const char *check_staff_fact(const PJ(StaffFact) * fact) {
    switch (fact->kind_case) {
    case STAFF_FACT(ACCOUNT_ADDED):
        return check_added(fact->account_added);
    case STAFF_FACT(GRANTS_SET): {
        const PJ(GrantsSet) *it = fact->grants_set;
        const char *wrong = check_account(it->staff);
        return wrong != NULL ? wrong : check_grants(it->grants, it->n_grants);
    }
    case STAFF_FACT(CODE_MADE):
        return check_code(fact->code_made);
    case STAFF_FACT(CODE_USED):
        return check_account(fact->code_used->staff);
    case STAFF_FACT(ACCOUNT_RESET):
        return check_account(fact->account_reset->staff);
    case STAFF_FACT(ACCOUNT_REVOKED):
        return check_account(fact->account_revoked->staff);
    case STAFF_FACT(DEVICE_ENROLLED):
        return check_enrolled(fact->device_enrolled);
    case STAFF_FACT(DEVICE_REVOKED):
        return check_device(fact->device_revoked->device);
    case STAFF_FACT(SESSION_BEGUN):
        return check_begun(fact->session_begun);
    case STAFF_FACT(SESSION_ENDED):
        return check_hash(&fact->session_ended->token_hash);
    case STAFF_FACT(PIN_SET):
        return check_pin(fact->pin_set);
    case STAFF_FACT(PIN_FAILED):
        return check_failed(fact->pin_failed);
    case STAFF_FACT(PIN_LOCKED):
        return check_account(fact->pin_locked->staff);
    default:
        return "is of no kind that this program knows";
    }
}
