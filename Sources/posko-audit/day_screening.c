#include "day_parts.h"

#include <stdio.h>
#include <stdlib.h>
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

/// The number of a rule's band; the names are kept once for the whole day.
static uint32_t band_number(struct day *day, const PJ(Finding) * finding) {
    char key[2 * RULE_WORD_MAX + 2];
    snprintf(key, sizeof key, "%s\n%s", finding->rule, finding->band);
    if (day->band_numbers.count >= BANDS_MAX && map_find_text(&day->band_numbers, key) == NULL) {
        broken(day, "there are more bands than rules have");
        return 0;
    }
    bool was_there;
    uint64_t *number = map_put_text(&day->band_numbers, key, &was_there);
    if (!was_there) {
        *number = day->band_numbers.count - 1;
        size_t count = day->band_numbers.count - 1;
        struct band *band = DAY_ADD(day->bands, day->bands_capacity, count);
        band->rule = memory_copy(finding->rule);
        band->name = memory_copy(finding->band);
    }
    return (uint32_t)*number;
}

static enum level disposed_level(const struct screening *screening, uint32_t band) {
    for (size_t index = 0; index < screening->disposed.count; index++) {
        if (screening->disposed.items[index].band == band) {
            return screening->disposed.items[index].level;
        }
    }
    return LEVEL_GREEN;
}

static void note_disposed(struct screening *screening, const struct finding *finding) {
    struct findings *disposed = &screening->disposed;
    for (size_t index = 0; index < disposed->count; index++) {
        struct finding *item = &disposed->items[index];
        if (item->band == finding->band) {
            item->level = finding->level > item->level ? finding->level : item->level;
            return;
        }
    }
    *DAY_ADD(disposed->items, disposed->capacity, disposed->count) = *finding;
}

/// Takes over what an assessment found; answers whether it has a RED or ORANGE finding that nobody
/// has disposed of at its level, which has to be open then.
static bool assess(struct day *day, struct screening *screening, const PJ(Assessment) * from) {
    bool has_undisposed = false;
    screening->assessed = (enum level)from->level;
    screening->has_data = from->has_data;
    screening->findings.count = 0;
    for (size_t index = 0; index < from->n_findings; index++) {
        struct findings *findings = &screening->findings;
        struct finding finding
            = {band_number(day, from->findings[index]), (enum level)from->findings[index]->level};
        *DAY_ADD(findings->items, findings->capacity, findings->count) = finding;
        has_undisposed = has_undisposed
            || (finding.level >= LEVEL_ORANGE
                && finding.level > disposed_level(screening, finding.band));
    }
    return has_undisposed;
}

struct recording {
    const char *ticket;
    const PJ(Assessment) * assessment;
    bool is_open;
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
}

static void record(struct day *day, const struct recording *recording) {
    struct visit *visit = visit_of(day, recording->ticket);
    if (visit == NULL) {
        return;
    }
    check_recording(day, visit, recording);
    if (visit->screening == 0) {
        struct screening *added
            = DAY_ADD(day->screenings, day->screenings_capacity, day->screening_count);
        added->visit = (uint32_t)(visit - day->visits) + 1;
        added->override_level = NONE;
        visit->screening = (uint32_t)day->screening_count;
    }
    struct screening *screening = screening_of(day, visit);
    if (assess(day, screening, recording->assessment) && !recording->is_open) {
        broken(day, "%s has a RED or ORANGE finding that is not open", recording->ticket);
    }
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
    struct screening *screening = visit == NULL ? NULL : screening_of(day, visit);
    if (screening == NULL || screening->is_final) {
        broken(day, "%s has nothing to be made final", finalised->ticket);
        return;
    }
    if (finalised->assessment->level != (uint32_t)screening->assessed) {
        broken(day, "%s is made final with another level", finalised->ticket);
    }
    screening->is_final = true;
}

static void dispose(struct day *day, const PJ(FindingDisposed) * disposed) {
    struct visit *visit = visit_of(day, disposed->ticket);
    struct screening *screening = visit == NULL ? NULL : screening_of(day, visit);
    if (screening == NULL || !screening->is_open) {
        broken(day, "%s has no open finding to be disposed of", disposed->ticket);
        return;
    }
    add_seconds(&day->dispositions, screening->open_since_ms, day->time_ms);
    for (size_t index = 0; index < screening->findings.count; index++) {
        if (screening->findings.items[index].level >= LEVEL_ORANGE) {
            note_disposed(screening, &screening->findings.items[index]);
        }
    }
    bool has_override = disposed->_override_level_case != 0;
    screening->override_level = has_override ? (int)disposed->override_level : NONE;
    screening->is_open = false;
    if (disposed->level != (uint32_t)level_of(screening)) {
        broken(day, "%s has another level than its disposition says", disposed->ticket);
    }
}

void take_screening(struct day *day, const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(PART_RECORDED): {
        const PJ(PartRecorded) *it = fact->part_recorded;
        record(day, &(struct recording){it->ticket, it->assessment, it->open, false});
        break;
    }
    case FACT(SCREENING_AMENDED): {
        const PJ(ScreeningAmended) *it = fact->screening_amended;
        record(day, &(struct recording){it->ticket, it->assessment, it->open, true});
        break;
    }
    case FACT(SCREENING_FINALISED):
        finalise(day, fact->screening_finalised);
        break;
    default:
        dispose(day, fact->finding_disposed);
    }
}
