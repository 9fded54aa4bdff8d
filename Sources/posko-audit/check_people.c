#include "check_parts.h"

#include "entry.h"

#include <string.h>

const char *const act_words[] = {"reopen", "amend", "reverse", NULL};

/// Each act has what it is about, and nothing of the others.
static const char *check_asked(const PJ(ApprovalAsked) * asked) {
    if (word_index(asked->act, act_words) < 0) {
        return unknown_word;
    }
    if (asked->command_key.len != HASH_BYTES) {
        return "has a key that does not have 32 bytes";
    }
    bool has_ticket = asked->ticket[0] != '\0';
    bool has_card = asked->card > 0;
    bool has_open_reason = asked->open_reason[0] != '\0';
    bool is_reopening = strcmp(asked->act, "reopen") == 0;
    bool is_amendment = strcmp(asked->act, "amend") == 0;
    bool is_reversal = strcmp(asked->act, "reverse") == 0;
    if (has_ticket != is_amendment || has_card != is_reversal
        || has_open_reason != is_reopening || (asked->reason != NULL) == is_reopening) {
        return "has not what its act is about, or more than that";
    }
    const char *wrong = check_number(asked->number);
    return wrong != NULL || !is_amendment ? wrong : check_ticket(asked->ticket);
}

const char *check_approval_fact(const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(APPROVAL_ASKED):
        return check_asked(fact->approval_asked);
    case FACT(APPROVAL_GIVEN):
        return check_number(fact->approval_given->number);
    default:
        return check_number(fact->approval_used->number);
    }
}

static const char *check_erased(const PJ(PersonErased) * erased) {
    static const char *const grounds[] = {"request", "withdrawn", "expired", "lost", NULL};
    for (size_t index = 0; index < erased->n_also; index++) {
        if (erased->also[index] == 0) {
            return check_number(0);
        }
    }
    return word_index(erased->ground, grounds) < 0 ? unknown_word : check_number(erased->person);
}

static const char *check_restricted(const PJ(PersonRestricted) * restricted) {
    const char *wrong = check_number(restricted->person);
    return wrong != NULL ? wrong : check_there(restricted->reason);
}

static const char *check_changed(const PJ(ConsentChanged) * changed) {
    static const char *const purposes[] = {"health_check", "follow_up", "sharing", NULL};
    bool is_known = word_index(changed->purpose, purposes) >= 0;
    return is_known ? check_number(changed->registration) : unknown_word;
}

static const char *check_read(const PJ(RecordRead) * read) {
    static const char *const kinds[] = {"find", "show", "export", "print", NULL};
    static const char *const whats[]
        = {"roster", "registration", "ticket", "screening", "card", "person", "approval", NULL};
    if (word_index(read->kind, kinds) < 0 || word_index(read->what, whats) < 0) {
        return unknown_word;
    }
    if (read->n_people > PEOPLE_READ_MAX || read->n_people > read->found) {
        return "names more people than it showed or than it may name";
    }
    for (size_t index = 0; index < read->n_people; index++) {
        if (read->people[index] == 0) {
            return check_number(0);
        }
    }
    return NULL;
}

const char *check_person_fact(const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(PERSON_ERASED):
        return check_erased(fact->person_erased);
    case FACT(PERSON_RESTRICTED):
        return check_restricted(fact->person_restricted);
    case FACT(CONSENT_CHANGED):
        return check_changed(fact->consent_changed);
    default:
        return check_read(fact->record_read);
    }
}
