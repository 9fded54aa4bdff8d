#include "day_parts.h"

#include <string.h>

/// The staff that the server writes its own entries with; it is nobody's account.
static const char *const server_staff = "posko-server";

static void ask(struct day *day, const PJ(ApprovalAsked) * asked) {
    if (asked->number != day->approval_count + 1) {
        broken(day, "approval %u comes after %zu", asked->number, day->approval_count);
        return;
    }
    struct approval *approval
        = DAY_ADD(day->approvals, day->approvals_capacity, day->approval_count);
    approval->act = (enum act)word_index(asked->act, act_words);
    approval->asker = memory_copy(day->entry->staff);
    if (approval->act == ACT_AMEND) {
        const struct visit *visit = visit_of(day, asked->ticket);
        if (visit != NULL) {
            approval->subject = (uint32_t)(visit - day->visits) + 1;
            check_boxes_of(day, &asked->base, person_at(day, visit));
        }
    } else if (approval->act == ACT_REVERSE) {
        const struct card *card = card_of(day, asked->card);
        if (card != NULL) {
            approval->subject = asked->card;
            check_boxes_of(day, &asked->base, card->owner);
        }
    }
}

static struct approval *approval_of(struct day *day, uint32_t number) {
    if (number == 0 || number > day->approval_count) {
        broken(day, "there is no approval %u", number);
        return NULL;
    }
    return &day->approvals[number - 1];
}

static void give(struct day *day, uint32_t number) {
    struct approval *approval = approval_of(day, number);
    if (approval == NULL) {
        return;
    }
    const char *staff = day->entry->staff;
    if (strcmp(staff, approval->asker) == 0 || strcmp(staff, server_staff) == 0) {
        broken(day, "approval %u is not given by a second person", number);
    }
    if (approval->is_given) {
        broken(day, "approval %u is given twice", number);
    }
    approval->is_given = true;
}

static void begin_use(struct day *day, uint32_t number) {
    struct approval *approval = approval_of(day, number);
    if (approval == NULL) {
        return;
    }
    if (!approval->is_given || approval->is_used) {
        const char *what = approval->is_used ? "is used twice" : "is used and was not given";
        broken(day, "approval %u %s", number, what);
        return;
    }
    if (strcmp(day->entry->staff, approval->asker) != 0) {
        broken(day, "approval %u is used by another than who asked for it", number);
        return;
    }
    if (day->pending_count == PENDING_MAX) {
        broken(day, "approval %u is one of more than an entry can use", number);
        return;
    }
    approval->is_used = true;
    day->pending[day->pending_count++] = number;
}

bool use_approval(struct day *day, enum act act, uint32_t subject) {
    for (size_t index = 0; index < day->pending_count; index++) {
        const struct approval *approval = &day->approvals[day->pending[index] - 1];
        if (approval->act == act && approval->subject == subject) {
            day->pending[index] = day->pending[--day->pending_count];
            return true;
        }
    }
    return false;
}

void settle_approvals(struct day *day) {
    for (size_t index = 0; index < day->pending_count; index++) {
        uint32_t number = day->pending[index];
        broken(day, "approval %u is used, and what it was given for does not follow", number);
    }
    day->pending_count = 0;
}

void take_approval(struct day *day, const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(APPROVAL_ASKED):
        ask(day, fact->approval_asked);
        break;
    case FACT(APPROVAL_GIVEN):
        give(day, fact->approval_given->number);
        break;
    default:
        begin_use(day, fact->approval_used->number);
    }
}
