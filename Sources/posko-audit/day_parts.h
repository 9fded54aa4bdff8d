/// The parts of the fold; only the files `day*.c` use them.
#ifndef POSKO_AUDIT_DAY_PARTS_H
#define POSKO_AUDIT_DAY_PARTS_H

#include "day.h"
#include "memory.h"

/// Notes that something could not have happened; answers false.
__attribute__((format(printf, 2, 3))) bool broken(struct day *day, const char *format, ...);

/// By number from 1, as facts name them; NULL and noted as broken when there is none.
struct registration *registration_of(struct day *day, uint32_t number);
struct visit *visit_of(struct day *day, const char *ticket);
struct card *card_of(struct day *day, uint32_t number);
struct person *person_of(struct day *day, uint32_t number);
/// Index of the station; NONE and noted as broken when there is none.
int station_of(struct day *day, const char *code);

/// What the level of a person's screening is now; what a finding waits for is `is_open`.
enum level level_of(const struct screening *screening);
/// NULL when nothing was recorded.
struct screening *screening_of(struct day *day, const struct visit *visit);
bool has_open_finding(struct day *day, const struct visit *visit);

void add_seconds(struct seconds *seconds, int64_t from_ms, int64_t to_ms);

/// The first box of a message may name one person more than there are; the others name the same.
void introduce(struct day *day, const ProtobufCMessage *message);
/// All boxes of a message are of that person.
void check_boxes_of(struct day *day, const ProtobufCMessage *message, uint32_t person);
/// All boxes of a message are of people whom the event has.
void check_boxes_known(struct day *day, const ProtobufCMessage *message);
/// Who was registered and came with the queue number.
uint32_t person_at(const struct day *day, const struct visit *visit);

void take_event(struct day *day, const PJ(Fact) * fact);
void take_closing(struct day *day, const PJ(EventClosed) * closed);
void take_registration(struct day *day, const PJ(Fact) * fact);
void take_ticket(struct day *day, const PJ(TicketIssued) * issued);
void take_floor(struct day *day, const PJ(Fact) * fact);
void take_screening(struct day *day, const PJ(Fact) * fact);
void take_card(struct day *day, const PJ(Fact) * fact);
void take_hand_over(struct day *day, const PJ(CardHandedOver) * handed);
void take_reversal(struct day *day, const PJ(HandOverReversed) * reversed);
void take_approval(struct day *day, const PJ(Fact) * fact);
void take_person(struct day *day, const PJ(Fact) * fact);

/// Whether the entry uses an approval of this act and subject; it is used up by that.
bool use_approval(struct day *day, enum act act, uint32_t subject);
/// What was approved has happened by the end of the entry.
void settle_approvals(struct day *day);

/// The person stands in the line from now on; false when the station has none.
bool join_line(struct day *day, struct visit *visit, const char *station, uint32_t waiting);

/// Claims that follow from a fact: the card's identity, one card per worker and programme.
void due_identity(struct due_claims *due, const struct card *card);
void take_workers(struct day *day, struct card *card, uint32_t person);
void give_workers_back(struct day *day, struct card *card);
/// Compares what was due with what the entry says, and begins anew.
void settle_claims(struct day *day);

#endif
