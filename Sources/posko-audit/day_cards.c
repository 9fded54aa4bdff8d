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
    snprintf(card->nik, sizeof card->nik, "%s", details->nik);
    card->programmes[0] = '\0';
    for (size_t index = 0; index < details->n_programmes; index++) {
        const char *joint = index == 0 ? "" : "+";
        size_t length = strlen(card->programmes);
        snprintf(
            card->programmes + length,
            sizeof card->programmes - length,
            "%s%s",
            joint,
            details->programmes[index]);
    }
    card->is_village_csr = strcmp(details->funding, "village_csr") == 0;
    free(card->serial);
    free(card->kpj);
    card->serial = memory_copy(details->_serial_case != 0 ? details->serial : NULL);
    card->kpj = memory_copy(details->_kpj_case != 0 ? details->kpj : NULL);
}

static void list(struct day *day, const PJ(CardListed) * listed) {
    if (listed->card != day->card_count + 1) {
        broken(day, "card %u comes after %zu", listed->card, day->card_count);
        return;
    }
    print_details(DAY_ADD(day->cards, day->cards_capacity, day->card_count), listed->details);
}

static bool may_arrive(const struct card *card) {
    return card->state == CARD_LISTED || card->state == CARD_RETURNED
        || card->state == CARD_FORWARDED;
}

static void identify(struct day *day, const PJ(CardIdentified) * identified) {
    struct card *card = card_of(day, identified->card);
    if (card == NULL) {
        return;
    }
    if (!may_arrive(card) || strcmp(card->nik, identified->details->nik) != 0) {
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
    card->state = CARD_IN_STOCK;
    card->was_received = true;
    card->is_refused = false;
    due_identity(&day->due_taken, card);
}

/// Spoiled, returned or forwarded: out of stock.
static void send_away(struct day *day, uint32_t number, enum card_state state) {
    struct card *card = card_in(day, number, CARD_IN_STOCK);
    if (card == NULL) {
        return;
    }
    card->state = state;
    card->is_refused = false;
    // A spoiled card's serial stays claimed: it must not come again.
    if (state != CARD_SPOILED) {
        due_identity(&day->due_given_back, card);
    }
}

static void refuse(struct day *day, uint32_t number) {
    struct card *card = card_in(day, number, CARD_IN_STOCK);
    if (card == NULL) {
        return;
    }
    if (card->is_refused) {
        broken(day, "card %u is refused twice", number);
    }
    card->is_refused = true;
}

void take_hand_over(struct day *day, const PJ(CardHandedOver) * handed) {
    struct card *card = card_in(day, handed->card, CARD_IN_STOCK);
    struct visit *visit = visit_of(day, handed->ticket);
    if (card == NULL || visit == NULL) {
        return;
    }
    const struct registration *registration = &day->registrations[visit->registration - 1];
    if (visit->state >= VISIT_BETWEEN) {
        broken(day, "card %u is handed to somebody who is not there", handed->card);
    }
    const uint64_t *owner = map_find_text(&day->by_nik, card->nik);
    uint32_t owners_visit = owner == NULL ? 0 : day->registrations[*owner - 1].visit;
    if (has_open_finding(day, visit)
        || (owners_visit > 0 && has_open_finding(day, &day->visits[owners_visit - 1]))) {
        broken(day, "card %u is handed over with a RED or ORANGE finding open", handed->card);
    }
    bool comes_as_proxy
        = handed->proxy != NULL && strcmp(handed->proxy->nik, registration->nik) == 0;
    bool is_by_name = handed->_name_match_reason_case != 0;
    bool is_theirs = strcmp(card->nik, registration->nik) == 0;
    if (!is_theirs && !is_by_name && !comes_as_proxy) {
        broken(day, "card %u is handed to %s, whose it is not", handed->card, handed->ticket);
    }
    card->state = CARD_HANDED_OVER;
    card->is_refused = false;
    card->is_by_proxy = handed->proxy != NULL;
    card->also_nik[0] = '\0';
    if (is_by_name && !comes_as_proxy && !is_theirs) {
        memcpy(card->also_nik, registration->nik, sizeof card->also_nik);
    }
    due_worker(&day->due_taken, card->nik, card->programmes);
    due_worker(&day->due_taken, card->also_nik, card->programmes);
}

void take_reversal(struct day *day, const PJ(HandOverReversed) * reversed) {
    struct card *card = card_in(day, reversed->card, CARD_HANDED_OVER);
    if (card == NULL) {
        return;
    }
    due_worker(&day->due_given_back, card->nik, card->programmes);
    due_worker(&day->due_given_back, card->also_nik, card->programmes);
    card->state = CARD_IN_STOCK;
    card->is_by_proxy = false;
    card->reversals++;
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
    case FACT(CARD_ASSIGNED):
        card_in(day, fact->card_assigned->card, CARD_IN_STOCK);
        break;
    case FACT(CARD_HANDED_OVER):
        take_hand_over(day, fact->card_handed_over);
        break;
    case FACT(HAND_OVER_REVERSED):
        take_reversal(day, fact->hand_over_reversed);
        break;
    case FACT(CARD_SPOILED):
        send_away(day, fact->card_spoiled->card, CARD_SPOILED);
        break;
    case FACT(CARD_REFUSED):
        refuse(day, fact->card_refused->card);
        break;
    case FACT(CARD_RETURNED):
        send_away(day, fact->card_returned->card, CARD_RETURNED);
        break;
    case FACT(CARD_FORWARDED):
        send_away(day, fact->card_forwarded->card, CARD_FORWARDED);
        break;
    default:
        break;
    }
}
