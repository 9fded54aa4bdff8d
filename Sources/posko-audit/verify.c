#include "claims.h"
#include "commands.h"
#include "people.h"
#include "staff.h"
#include "text.h"
#include "verify_closing.h"

#include <inttypes.h>
#include <string.h>

struct complaints {
    FILE *out;
    size_t count;
};

struct verification {
    struct options *options;
    struct claims claims;
    struct people people;
    struct staff staff;
    struct closings closings;
    /// About the staff and about closings.
    struct complaints complaints;
    const char *stream;
    uint64_t entries;
    /// A known head that has another hash than it should.
    uint64_t changed_head;
};

static void look(void *context, const struct journal_visit *visit) {
    struct verification *verification = context;
    claims_take(&verification->claims, visit->entry, visit->stored->row);
    if (stream_is_staff(verification->stream)) {
        staff_take(&verification->staff, visit->entry);
    } else {
        people_take(&verification->people, visit->entry);
        closings_take(&verification->closings, visit, verification->options);
    }
    verification->entries++;
    struct text_hash hash = text_of_hash(visit->hash);
    for (size_t index = 0; index < verification->options->head_count; index++) {
        struct known_head *head = &verification->options->heads[index];
        if (head->sequence != visit->entry->sequence
            || strcmp(head->stream, verification->stream) != 0) {
            continue;
        }
        head->is_seen = true;
        if (strncmp(hash.text, head->hash, strlen(head->hash)) != 0) {
            verification->changed_head = head->sequence;
        }
    }
}

static void complain(void *context, const char *stream, const struct problem *problem) {
    struct complaints *complaints = context;
    complaints->count++;
    if (complaints->count <= BROKEN_MAX) {
        fputs("FAILED  ", complaints->out);
        text_print(complaints->out, stream);
        fprintf(complaints->out, ": %s\n", problem->text);
    }
}

/// How many complaints were not shown.
static void report_rest(const struct complaints *complaints, const char *what) {
    if (complaints->count > BROKEN_MAX) {
        size_t more = complaints->count - BROKEN_MAX;
        fprintf(complaints->out, "FAILED  %s: and %zu more\n", what, more);
    }
}

static enum audit_status verify_stream(
    struct command *command, const char *stream, void *context) {
    struct verification *verification = context;
    struct journal_place place;
    struct problem problem;
    verification->stream = stream;
    verification->changed_head = 0;
    claims_begin_stream(&verification->claims, stream);
    people_begin_stream(&verification->people, stream);
    verification->closings
        = (struct closings){.complaint = complain, .context = &verification->complaints};
    size_t before = verification->complaints.count;
    enum store_result result
        = journal_walk(command->store, stream, 0, look, verification, &place, &problem);
    uint64_t wrong = place.sequence + 1;
    if (result == STORE_END && verification->changed_head > 0) {
        result = STORE_DAMAGED;
        wrong = verification->changed_head;
        problem_is(&problem, "it is not the one that was written down; the past was made anew");
    }
    bool is_broken = verification->complaints.count > before;
    if (result == STORE_END && !is_broken) {
        fprintf(
            command->out,
            "ok      %s: %" PRIu64 " entries, last hash %s\n",
            stream,
            place.sequence,
            text_of_hash(place.hash).text);
    }
    if (result == STORE_END) {
        closings_print(command->out, &verification->closings, stream, place.sequence);
    }
    return report_walk(command, stream, result, wrong, &problem);
}

/// A chain cannot show that its end is gone; who wrote an entry's hash down can.
static enum audit_status check_heads(struct command *command) {
    enum audit_status status = AUDIT_FINE;
    for (size_t index = 0; index < command->options->head_count; index++) {
        const struct known_head *head = &command->options->heads[index];
        if (!head->is_seen) {
            fprintf(
                command->out,
                "FAILED  %s: entry %" PRIu64 ": it was written down and is gone\n",
                head->stream,
                head->sequence);
            status = AUDIT_WRONG;
        }
    }
    return status;
}

static enum audit_status verify_claims(
    struct command *command, struct verification *verification) {
    struct complaints complaints = {command->out, 0};
    struct problem problem;
    size_t held = 0;
    enum store_result result = claims_compare(
        &verification->claims, command->store, complain, &complaints, &held, &problem);
    report_rest(&complaints, "the claims");
    if (result == STORE_DAMAGED) {
        fprintf(command->out, "FAILED  the claims: %s\n", problem.text);
        return AUDIT_WRONG;
    }
    if (result != STORE_END) {
        fprintf(command->err, "posko-audit: the claims: %s\n", problem.text);
        return AUDIT_UNREADABLE;
    }
    if (complaints.count > 0) {
        return AUDIT_WRONG;
    }
    fprintf(command->out, "ok      claims: %zu held, as the entries say\n", held);
    return AUDIT_FINE;
}

static enum audit_status verify_people(
    struct command *command, struct verification *verification) {
    struct complaints complaints = {command->out, 0};
    struct problem problem;
    struct people_count count;
    enum store_result result = people_compare(
        &verification->people, command->store, complain, &complaints, &count, &problem);
    report_rest(&complaints, "the keys");
    if (result == STORE_DAMAGED) {
        fprintf(command->out, "FAILED  the keys: %s\n", problem.text);
        return AUDIT_WRONG;
    }
    if (result != STORE_END) {
        fprintf(command->err, "posko-audit: the keys: %s\n", problem.text);
        return AUDIT_UNREADABLE;
    }
    if (count.is_without_keys) {
        fputs("        keys: none, this is a copy without keys of people\n", command->out);
    } else if (complaints.count == 0) {
        fprintf(
            command->out,
            "ok      keys: of %zu people, as the entries say; %zu erased\n",
            count.keys - count.strangers,
            count.erased);
    }
    if (count.strangers > 0) {
        fprintf(
            command->out,
            "        keys: %zu more, of nobody named here: the keys are newer\n",
            count.strangers);
    }
    return complaints.count > 0 ? AUDIT_WRONG : AUDIT_FINE;
}

static enum audit_status verify_file(struct command *command) {
    struct problem problem;
    enum store_result result = store_check_file(command->store, &problem);
    if (result == STORE_FINE) {
        return AUDIT_FINE;
    }
    fprintf(command->out, "FAILED  the file: %s\n", problem.text);
    return AUDIT_WRONG;
}

enum audit_status command_verify(struct command *command) {
    struct verification verification = {
        .options = command->options,
        .complaints = {command->out, 0},
    };
    verification.staff.complaint = complain;
    verification.staff.context = &verification.complaints;
    enum audit_status status = each_stream(command, verify_stream, &verification);
    report_rest(&verification.complaints, "the staff and the closings");
    // Claims and keys follow from all entries, so they can be compared when all of them verify.
    if (status == AUDIT_FINE) {
        status = status_worse(status, verify_claims(command, &verification));
        status = status_worse(status, verify_people(command, &verification));
    } else {
        fputs("        claims: not compared, because an entry does not verify\n", command->out);
        fputs("        keys: not compared, because an entry does not verify\n", command->out);
    }
    // Nothing of claims and keys follows from these, so they were compared all the same.
    if (verification.complaints.count > 0) {
        status = status_worse(status, AUDIT_WRONG);
    }
    status = status_worse(status, check_heads(command));
    status = status_worse(status, verify_file(command));
    claims_free(&verification.claims);
    people_free(&verification.people);
    staff_free(&verification.staff);
    return status;
}
