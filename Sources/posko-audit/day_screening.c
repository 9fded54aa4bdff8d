#include "day_parts.h"

#include <string.h>

struct screening *screening_of(struct day *day, const struct visit *visit) {
    return visit->screening == 0 ? NULL : &day->screenings[visit->screening - 1];
}

bool has_open_finding(struct day *day, const struct visit *visit) {
    const struct screening *screening = screening_of(day, visit);
    return screening != NULL && screening->is_open;
}

enum level level_of(const struct screening *screening) {
    if (screening->override_level != NONE) {
        return (enum level)screening->override_level;
    }
    bool is_open_higher
        = screening->is_open && screening->open_level > screening->assessed;
    return is_open_higher ? screening->open_level : screening->assessed;
}

struct recording {
    const char *ticket;
    const char *station;
    enum level level;
    bool is_open;
    bool has_data;
    bool is_amendment;
};

static void check_recording(
    struct day *day, const struct visit *visit, const struct recording *recording) {
    const struct registration *registration = &day->registrations[visit->registration - 1];
    const struct screening *screening = screening_of(day, visit);
    bool is_final = screening != NULL && screening->is_final;
    if (!needs_slot(registration) || !registration->has_consent) {
        broken(day, "%s is screened without a check or consent", recording->ticket);
    }
    if (is_final != recording->is_amendment) {
        broken(day, "%s is recorded or amended at the wrong time", recording->ticket);
    }
    if (!recording->is_amendment && visit->state >= VISIT_BETWEEN) {
        broken(day, "%s is screened and is not there", recording->ticket);
    }
    uint32_t subject = (uint32_t)(visit - day->visits) + 1;
    bool is_approved = recording->is_amendment && use_approval(day, ACT_AMEND, subject);
    if (recording->is_amendment && is_final && !is_approved
        && strcmp(screening->finalist, day->entry->staff) != 0) {
        broken(day, "%s is amended by another without a second person", recording->ticket);
    }
}

/// What was found is sealed; what is left to see is that nothing alarming was passed over.
static void check_open(
    struct day *day, const struct screening *screening, const struct recording *recording) {
    bool is_alarming = recording->level >= LEVEL_ORANGE;
    if (recording->is_open) {
        return;
    }
    // A level above all that were disposed of is that of a finding nobody has decided about.
    if (is_alarming && recording->level > screening->disposed_level) {
        broken(day, "%s has a RED or ORANGE finding that is not open", recording->ticket);
    } else if (screening->is_open && (is_alarming || screening->open_level > LEVEL_ORANGE)) {
        // Only an ORANGE blood pressure is taken back, by one that alarms nobody.
        broken(day, "%s has an open finding that goes away by itself", recording->ticket);
    }
}

static void record(struct day *day, const struct recording *recording) {
    struct visit *visit = visit_of(day, recording->ticket);
    check_recording(day, visit, recording);
    station_of(day, recording->station);
    if (visit->screening == 0) {
        struct screening *added
            = DAY_ADD(day->screenings, day->screenings_capacity, day->screening_count);
        added->visit = (uint32_t)(visit - day->visits) + 1;
        added->override_level = NONE;
        visit->screening = (uint32_t)day->screening_count;
    }
    struct screening *screening = screening_of(day, visit);
    check_open(day, screening, recording);
    screening->assessed = recording->level;
    screening->has_data = recording->has_data;
    if (!recording->is_open) {
        screening->is_open = false;
        return;
    }
    if (!screening->is_open) {
        // A new finding: what a clinician decided about another does not hold for it.
        screening->override_level = NONE;
        screening->open_since_ms = day->time_ms;
        screening->open_level = LEVEL_ORANGE;
    }
    screening->is_open = true;
    if (screening->assessed > screening->open_level) {
        screening->open_level = screening->assessed;
    }
}

static void finalise(struct day *day, const PJ(ScreeningFinalised) * finalised) {
    struct visit *visit = visit_of(day, finalised->ticket);
    struct screening *screening = screening_of(day, visit);
    if (screening == NULL || screening->is_final) {
        broken(day, "%s has nothing to be made final", finalised->ticket);
        return;
    }
    if (finalised->level != (uint32_t)screening->assessed) {
        broken(day, "%s is made final with another level", finalised->ticket);
    }
    screening->is_final = true;
    screening->finalist = memory_copy(day->entry->staff);
}

static void dispose(struct day *day, const PJ(FindingDisposed) * disposed) {
    struct visit *visit = visit_of(day, disposed->ticket);
    struct screening *screening = screening_of(day, visit);
    if (screening == NULL || !screening->is_open) {
        broken(day, "%s has no open finding to be disposed of", disposed->ticket);
        return;
    }
    if (disposed->overridden && screening->is_final
        && strcmp(screening->finalist, day->entry->staff) != 0) {
        // Used up if there is one; journals from before the rule have none, and are in order.
        use_approval(day, ACT_AMEND, screening->visit);
    }
    add_seconds(&day->dispositions, screening->open_since_ms, day->time_ms);
    if (screening->assessed > screening->disposed_level) {
        screening->disposed_level = screening->assessed;
    }
    screening->override_level = disposed->overridden ? (int)disposed->level : NONE;
    screening->is_open = false;
    if (disposed->level != (uint32_t)level_of(screening)) {
        broken(day, "%s has another level than its disposition says", disposed->ticket);
    }
}

static const char *ticket_of(const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(PART_RECORDED):
        return fact->part_recorded->ticket;
    case FACT(SCREENING_FINALISED):
        return fact->screening_finalised->ticket;
    case FACT(SCREENING_AMENDED):
        return fact->screening_amended->ticket;
    default:
        return fact->finding_disposed->ticket;
    }
}

void take_screening(struct day *day, const PJ(Fact) * fact) {
    struct visit *visit = visit_of(day, ticket_of(fact));
    if (visit == NULL) {
        return;
    }
    check_boxes_of(day, &fact->base, person_at(day, visit));
    switch (fact->kind_case) {
    case FACT(PART_RECORDED): {
        const PJ(PartRecorded) *it = fact->part_recorded;
        const struct recording recording = {
            it->ticket, it->station, (enum level)it->level, it->open, it->has_data, false};
        record(day, &recording);
        break;
    }
    case FACT(SCREENING_AMENDED): {
        const PJ(ScreeningAmended) *it = fact->screening_amended;
        const struct recording recording = {
            it->ticket, it->station, (enum level)it->level, it->open, it->has_data, true};
        record(day, &recording);
        break;
    }
    case FACT(SCREENING_FINALISED):
        finalise(day, fact->screening_finalised);
        break;
    default:
        dispose(day, fact->finding_disposed);
    }
}
