/// One event, folded from its entries anew.
///
/// The fold follows the format, not the server's code. Besides counting, it asks of every fact
/// whether it could be true after those before it; what could not is noted as broken and, where
/// nothing sensible can follow from it, left out.
#ifndef POSKO_AUDIT_DAY_H
#define POSKO_AUDIT_DAY_H

#include "check.h"
#include "entry.h"
#include "map.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// In the order of `purpose_words`.
enum purpose { PURPOSE_CHECK, PURPOSE_CARD, PURPOSE_BOTH };
/// In the order of `station_kind_words`.
enum station_kind { STATION_REGISTRATION, STATION_CHECK, STATION_DOCTOR, STATION_CARDS };
/// In the order of `programme_words`.
enum programme { PROGRAMME_JKK, PROGRAMME_JKM, PROGRAMMES };
/// In the order of `act_words`.
enum act { ACT_REOPEN, ACT_AMEND, ACT_REVERSE };
enum phase { PHASE_DRAFT, PHASE_OPEN, PHASE_CLOSED };
enum level { LEVEL_GREEN, LEVEL_YELLOW, LEVEL_ORANGE, LEVEL_RED, LEVELS };
enum lane { LANE_A, LANE_K, LANE_P, LANES };

enum {
    STATION_CODE_BYTES = 25,
    PROGRAMME_BYTES = 8,
    /// Broken invariants that are kept in words; the rest is counted.
    BROKEN_MAX = 50,
    /// Approvals that one entry uses; one is enough for each of its acts.
    PENDING_MAX = 16,
    /// Closings that are compared with the counts: no event is closed so often.
    CLOSINGS_MAX = 100,
    /// How long who handed a card over may take it back alone.
    REVERSAL_ALONE_MS = 3600000,
    /// No number: of a visit, a station, an override.
    NONE = -1,
};

/// Seconds that something took, for medians.
struct seconds {
    uint32_t *values;
    size_t capacity;
    size_t count;
};

struct station {
    char code[STATION_CODE_BYTES];
    char *name;
    enum station_kind kind;
    uint32_t counters;
    bool is_conditional;
    /// The visit at each counter, from 1; 0 when it is free.
    uint32_t *at_counter;
    uint32_t waiting;
    uint32_t at_counters;
    uint32_t served;
    uint32_t missed;
    uint32_t skipped;
    struct seconds waits;
    struct seconds services;
};

enum registration_state {
    REGISTRATION_CONFIRMED,
    REGISTRATION_WAITLISTED,
    REGISTRATION_CHECKED_IN,
    REGISTRATION_CANCELLED,
    REGISTRATION_RELEASED,
};

/// Somebody of the event; who that is lies in boxes that the audit cannot open.
struct person {
    /// That was made with it last, from 1; 0 for none.
    uint32_t registration;
    /// Of the two keys, the contact key is gone.
    bool is_erased;
    /// After an erasure: the record key is still there.
    bool is_record_kept;
    bool is_restricted;
    /// That the person's claims had, by programme.
    bool has_key[PROGRAMMES];
    uint8_t keys[PROGRAMMES][HASH_BYTES];
};

struct registration {
    uint32_t person;
    bool has_nik;
    /// 0 when the person is not of the roster: they came by the walk-in door.
    uint32_t roster;
    enum purpose purpose;
    enum registration_state state;
    bool holds_slot;
    bool is_promoted;
    bool has_priority;
    bool asks_for_doctor;
    bool has_consent;
    bool is_advance;
    /// From 1; 0 without a queue number.
    uint32_t visit;
    /// Neighbours in the waitlist of their door, from 1, and the order of arrival over both.
    uint32_t waits_after;
    uint32_t waits_before;
    uint64_t waits_since;
};

enum visit_state {
    VISIT_WAITING,
    VISIT_CALLED,
    VISIT_SERVED,
    /// Done at a station and not yet anywhere else; no entry ends like this.
    VISIT_BETWEEN,
    VISIT_MISSED,
    VISIT_FINISHED,
    VISIT_LEFT,
};

struct visit {
    enum lane lane;
    /// From 1.
    uint32_t registration;
    enum visit_state state;
    /// Where the person is or was last.
    int station;
    uint32_t counter;
    uint32_t calls;
    int64_t joined_ms;
    int64_t begun_ms;
    /// Service has begun at a check's or a doctor's station.
    bool check_begun;
    uint32_t reprints;
    /// From 1; 0 when nothing was recorded.
    uint32_t screening;
};

struct screening {
    uint32_t visit;
    bool has_data;
    bool is_final;
    /// Who made it final.
    char *finalist;
    bool is_open;
    int64_t open_since_ms;
    enum level open_level;
    enum level assessed;
    /// A level, or NONE.
    int override_level;
    /// The highest level that was assessed when an open finding was disposed of.
    enum level disposed_level;
};

enum card_state {
    CARD_LISTED,
    CARD_IN_STOCK,
    CARD_HANDED_OVER,
    CARD_SPOILED,
    CARD_RETURNED,
    CARD_FORWARDED,
    CARD_STATES,
};

struct card {
    uint32_t owner;
    /// "JKK", "JKM", "JKK+JKM"
    char programmes[PROGRAMME_BYTES];
    enum programme order[PROGRAMMES];
    size_t programme_count;
    bool is_village_csr;
    /// What is printed on it is known, so that it is claimed.
    bool has_claim;
    uint8_t claim[HASH_BYTES];
    enum card_state state;
    bool was_received;
    bool is_refused;
    bool is_by_proxy;
    uint32_t reversals;
    int64_t handed_ms;
    /// What the handover took for workers: the owner, and perhaps who got it by name.
    uint8_t held[2 * PROGRAMMES][HASH_BYTES];
    size_t held_count;
};

struct due_claim {
    bool is_worker;
    uint8_t key[HASH_BYTES];
};

/// Claims that an entry's facts call for.
struct due_claims {
    struct due_claim *items;
    size_t capacity;
    size_t count;
};

/// What a second person was asked for.
struct approval {
    enum act act;
    /// Number of the visit or of the card, from 1; 0 with a reopening.
    uint32_t subject;
    char *asker;
    bool is_given;
    bool is_used;
};

/// Grows an array of the day by one and answers the new item, all zero.
#define DAY_ADD(items, capacity, count) \
    ((items) = memory_grow((items), &(capacity), (count) + 1, sizeof *(items)), \
     &(items)[(count)++])

struct waitlist {
    uint32_t first;
    uint32_t last;
};

struct day {
    /// The first fact was there; nothing else is counted before it.
    bool is_created;
    char *name;
    enum phase phase;
    uint32_t closings;
    uint32_t slots;
    uint32_t reserved;
    bool is_reservation_lifted;
    uint32_t recalls_before_missed;
    bool has_workers;
    uint32_t workers;
    bool has_covered_before;
    uint32_t covered_before;

    struct station *stations;
    size_t station_count;

    /// By their numbers from 1, which have no gap.
    struct person *persons;
    size_t persons_capacity;
    size_t person_count;
    /// From the key of a worker's claim to the person and programme whose it is.
    struct map worker_keys;

    uint32_t *roster_registrations;
    size_t roster_capacity;
    size_t roster_count;

    struct registration *registrations;
    size_t registrations_capacity;
    size_t registration_count;
    uint32_t slots_taken;
    uint32_t slots_of_walk_ins;
    uint32_t waitlisted;
    uint32_t last_local_number;
    /// Of the roster's door and of the walk-ins'.
    struct waitlist waitlists[2];
    uint64_t arrivals;

    struct visit *visits;
    size_t visits_capacity;
    size_t visit_count;
    /// The visit of each number of a lane, from 1.
    uint32_t *lanes[LANES];
    size_t lane_capacity[LANES];
    size_t lane_count[LANES];
    size_t between;

    struct screening *screenings;
    size_t screenings_capacity;
    size_t screening_count;
    struct seconds dispositions;

    struct card *cards;
    size_t cards_capacity;
    size_t card_count;
    /// The cards were counted, and every one was where it should be; none has moved since.
    bool is_reconciled;
    /// Of cards; those of workers are taken from the entry one by one.
    struct due_claims due_taken;
    struct due_claims due_given_back;

    struct approval *approvals;
    size_t approvals_capacity;
    size_t approval_count;
    /// Numbers of approvals that the entry uses, until their act comes.
    uint32_t pending[PENDING_MAX];
    size_t pending_count;

    /// Of the entry that is being folded.
    const PJ(Entry) * entry;
    uint64_t sequence;
    int64_t time_ms;
    /// Its claims from here on are not taken by a handover yet.
    size_t next_claim;

    struct broken {
        uint64_t sequence;
        struct problem problem;
    } broken[BROKEN_MAX];
    size_t broken_count;
};

/// All zero but for its allocations; `day_free` gives those back.
void day_take(struct day *day, const PJ(Entry) * entry);
void day_free(struct day *day);

/// Registrations whose purpose is not only a card take a slot.
static inline bool needs_slot(const struct registration *registration) {
    return registration->purpose != PURPOSE_CARD;
}

#endif
