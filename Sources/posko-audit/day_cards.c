#include "day_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct card *card_of(struct day *day, uint32_t number) {
    if (number == 0 || number > day->card_count) {
        broken(day, "there is no card %u", number);
        return NULL;
    }
    return &day->cards[number - 1];
}

/// The card, when it is in the state that the fact needs; each card is in one place at a time.
static struct card *card_in(struct day *day, uint32_t number, enum card_state state) {
    static const char *const places[CARD_STATES]
        = {"on the list", "in stock", "handed over", "spoiled", "returned", "forwarded"};
    struct card *card = card_of(day, number);
    if (card != NULL && card->state != state) {
        broken(day, "card %u is %s, not %s", number, places[card->state], places[state]);
        return NULL;
    }
    return card;
}

static void print_details(struct card *card, const PJ(CardDetails) * details) {
    card->owner = details->imprint->person;
    card->programmes[0] = '\0';
    card->programme_count = details->n_programmes;
    for (size_t index = 0; index < details->n_programmes; index++) {
        const char *word = details->programmes[index];
        size_t length = strlen(card->programmes);
        size_t left = sizeof card->programmes - length;
        snprintf(card->programmes + length, left, "%s%s", index == 0 ? "" : "+", word);
        card->order[index] = (enum programme)word_index(word, programme_words);
    }
    card->is_village_csr = strcmp(details->funding, "village_csr") == 0;
    card->has_claim = details->claim_key.len == HASH_BYTES;
    if (card->has_claim) {
        memcpy(card->claim, details->claim_key.data, HASH_BYTES);
    }
}

static void list(struct day *day, const PJ(CardListed) * listed) {
    introduce(day, &listed->base);
    if (listed->card != day->card_count + 1) {
        broken(day, "card %u comes after %zu", listed->card, day->card_count);
        return;
    }
    print_details(DAY_ADD(day->cards, day->cards_capacity, day->card_count), listed->details);
}

static bool is_erased(const struct day *day, uint32_t person) {
    return person > 0 && person <= day->person_count && day->persons[person - 1].is_erased;
}

static bool may_arrive(const struct card *card) {
    return card->state == CARD_LISTED || card->state == CARD_RETURNED
        || card->state == CARD_FORWARDED;
}

static void identify(struct day *day, const PJ(CardIdentified) * identified) {
    struct card *card = card_of(day, identified->card);
    introduce(day, &identified->base);
    if (card == NULL) {
        return;
    }
    // Somebody who was erased and is named again has another number.
    bool is_same = card->owner == identified->details->imprint->person;
    if (!may_arrive(card) || (!is_same && !is_erased(day, card->owner))) {
        broken(day, "card %u becomes another card", identified->card);
    }
    print_details(card, identified->details);
}

static void receive(struct day *day, uint32_t number) {
    struct card *card = card_of(day, number);
    if (card == NULL) {
        return;
    }
    if (!may_arrive(card)) {
        broken(day, "card %u is received and is here or gone for good", number);
    }
    day->is_reconciled = false;
    card->state = CARD_IN_STOCK;
    card->was_received = true;
    card->is_refused = false;
    due_identity(&day->due_taken, card);
}

/// Spoiled, returned or forwarded: out of stock.
static void send_away(struct day *day, struct card *card, enum card_state state) {
    day->is_reconciled = false;
    card->state = state;
    card->is_refused = false;
    // A spoiled card's serial stays claimed: it must not come again.
    if (state != CARD_SPOILED) {
        due_identity(&day->due_given_back, card);
    }
}

static void refuse(struct day *day, struct card *card, uint32_t number) {
    if (card->is_refused) {
        broken(day, "card %u is refused twice", number);
    }
    card->is_refused = true;
}

/// Who has it or why it is spoiled has to be told, as long as there is a key to seal it with.
static void check_told(
    struct day *day, const struct card *card, const PJ(Sealed) * told, uint32_t number) {
    if (told == NULL && !is_erased(day, card->owner)) {
        broken(day, "card %u has no box where one has to be", number);
    }
}

static bool has_open_owner(struct day *day, uint32_t owner) {
    if (owner == 0 || owner > day->person_count) {
        return false;
    }
    uint32_t registration = day->persons[owner - 1].registration;
    uint32_t visit = registration == 0 ? 0 : day->registrations[registration - 1].visit;
    return visit > 0 && has_open_finding(day, &day->visits[visit - 1]);
}

static void check_proxy(
    struct day *day, const PJ(CardHandedOver) * handed, const struct card *card) {
    if (handed->proxy != NULL && handed->proxy->person == card->owner) {
        broken(day, "card %u is handed to its owner as a proxy", handed->card);
    }
    if (handed->name_match_reason != NULL) {
        check_boxes_of(day, &handed->name_match_reason->base, card->owner);
    }
}

void take_hand_over(struct day *day, const PJ(CardHandedOver) * handed) {
    struct card *card = card_in(day, handed->card, CARD_IN_STOCK);
    struct visit *visit = visit_of(day, handed->ticket);
    if (handed->proxy != NULL) {
        introduce(day, &handed->proxy->base);
    }
    if (card == NULL || visit == NULL) {
        return;
    }
    const struct registration *registration = &day->registrations[visit->registration - 1];
    if (visit->state >= VISIT_BETWEEN) {
        broken(day, "card %u is handed to somebody who is not there", handed->card);
    }
    if (has_open_finding(day, visit) || has_open_owner(day, card->owner)) {
        broken(day, "card %u is handed over with a RED or ORANGE finding open", handed->card);
    }
    check_proxy(day, handed, card);
    uint32_t person = registration->person;
    bool comes_as_proxy = handed->proxy != NULL && handed->proxy->person == person;
    bool is_by_name = handed->name_match_reason != NULL;
    bool is_theirs = card->owner == person;
    if (!is_theirs && !is_by_name && !comes_as_proxy) {
        broken(day, "card %u is handed to %s, whose it is not", handed->card, handed->ticket);
    }
    day->is_reconciled = false;
    card->state = CARD_HANDED_OVER;
    card->is_refused = false;
    card->is_by_proxy = handed->proxy != NULL;
    card->handed_ms = day->time_ms;
    card->held_count = 0;
    take_workers(day, card, card->owner);
    if (is_by_name && !comes_as_proxy && !is_theirs && registration->has_nik) {
        take_workers(day, card, person);
    }
}

void take_reversal(struct day *day, const PJ(HandOverReversed) * reversed) {
    struct card *card = card_in(day, reversed->card, CARD_HANDED_OVER);
    bool is_approved = use_approval(day, ACT_REVERSE, reversed->card);
    if (card == NULL) {
        return;
    }
    int64_t since;
    bool is_late = __builtin_sub_overflow(day->time_ms, card->handed_ms, &since)
        || since > REVERSAL_ALONE_MS;
    if (is_late && !is_approved) {
        broken(
            day, "card %u is taken back after an hour without a second person", reversed->card);
    }
    if (is_erased(day, card->owner)) {
        broken(day, "card %u is taken back from somebody who was erased", reversed->card);
    }
    check_boxes_of(day, &reversed->base, card->owner);
    day->is_reconciled = false;
    give_workers_back(day, card);
    card->state = CARD_IN_STOCK;
    card->is_by_proxy = false;
    card->reversals++;
}

static void count_cards(struct day *day, const PJ(CardsCounted) * counted) {
    day->is_reconciled = counted->missing == 0 && counted->surplus == 0
        && counted->unknown == 0 && counted->duplicate == 0;
}

/// What happens to a card in stock and leaves it here or sends it away.
static void take_in_stock(struct day *day, const PJ(Fact) * fact, uint32_t number) {
    struct card *card = card_in(day, number, CARD_IN_STOCK);
    if (card == NULL) {
        return;
    }
    check_boxes_of(day, &fact->base, card->owner);
    switch (fact->kind_case) {
    case FACT(CARD_ASSIGNED):
        check_told(day, card, fact->card_assigned->holder, number);
        break;
    case FACT(CARD_SPOILED):
        check_told(day, card, fact->card_spoiled->reason, number);
        send_away(day, card, CARD_SPOILED);
        break;
    case FACT(CARD_REFUSED):
        refuse(day, card, number);
        break;
    case FACT(CARD_RETURNED):
        send_away(day, card, CARD_RETURNED);
        break;
    default:
        send_away(day, card, CARD_FORWARDED);
    }
}

void take_card(struct day *day, const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(CARD_LISTED):
        list(day, fact->card_listed);
        break;
    case FACT(CARD_IDENTIFIED):
        identify(day, fact->card_identified);
        break;
    case FACT(CARD_RECEIVED):
        receive(day, fact->card_received->card);
        break;
    case FACT(CARD_ROWS_READ):
        check_boxes_known(day, &fact->base);
        break;
    case FACT(CARD_ASSIGNED):
        take_in_stock(day, fact, fact->card_assigned->card);
        break;
    case FACT(CARD_HANDED_OVER):
        take_hand_over(day, fact->card_handed_over);
        break;
    case FACT(HAND_OVER_REVERSED):
        take_reversal(day, fact->hand_over_reversed);
        break;
    case FACT(CARD_SPOILED):
        take_in_stock(day, fact, fact->card_spoiled->card);
        break;
    case FACT(CARD_REFUSED):
        take_in_stock(day, fact, fact->card_refused->card);
        break;
    case FACT(CARD_RETURNED):
        take_in_stock(day, fact, fact->card_returned->card);
        break;
    case FACT(CARD_FORWARDED):
        take_in_stock(day, fact, fact->card_forwarded->card);
        break;
    default:
        count_cards(day, fact->cards_counted);
    }
}
