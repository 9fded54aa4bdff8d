#include "words_parts.h"

#include "sealed.h"

static void print_box(void *out, const PJ(Sealed) * box) {
    fprintf(out, " (sealed, person %u, %zu bytes)", box->person, box->box.len);
}

void words_print_boxes(FILE *out, const ProtobufCMessage *message) {
    sealed_each(message, print_box, out);
}

static void print_asked(FILE *out, const PJ(ApprovalAsked) * asked) {
    fprintf(out, "approval %u asked: %s", asked->number, asked->act);
    if (asked->card > 0) {
        fprintf(out, " card %u", asked->card);
    } else if (asked->ticket[0] != '\0') {
        fprintf(out, " %s", asked->ticket);
    }
}

static void print_read(FILE *out, const PJ(RecordRead) * read) {
    fprintf(out, "%s of %s, %u found", read->kind, read->what, read->found);
    for (size_t index = 0; index < read->n_people; index++) {
        fprintf(out, "%s%u", index == 0 ? ", people " : " ", read->people[index]);
    }
    fprintf(out, "%s%s", read->by_name ? ", by name" : "", read->full_nik ? ", whole NIK" : "");
}

static void print_erased(FILE *out, const PJ(PersonErased) * erased) {
    fprintf(out, "person %u", erased->person);
    for (size_t index = 0; index < erased->n_also; index++) {
        fprintf(out, " and %u", erased->also[index]);
    }
    fprintf(out, " erased%s", erased->record_kept ? " but for the record" : "");
    fprintf(out, ", %s", erased->ground);
}

void words_print_person(FILE *out, const PJ(Fact) * fact) {
    switch (fact->kind_case) {
    case FACT(APPROVAL_ASKED):
        print_asked(out, fact->approval_asked);
        break;
    case FACT(APPROVAL_GIVEN):
        fprintf(out, "approval %u given", fact->approval_given->number);
        break;
    case FACT(APPROVAL_USED):
        fprintf(out, "approval %u used", fact->approval_used->number);
        break;
    case FACT(PERSON_ERASED):
        print_erased(out, fact->person_erased);
        break;
    case FACT(PERSON_RESTRICTED): {
        const PJ(PersonRestricted) *it = fact->person_restricted;
        fprintf(out, "person %u %s", it->person, it->lifted ? "released" : "restricted");
        break;
    }
    case FACT(CONSENT_CHANGED): {
        const PJ(ConsentChanged) *it = fact->consent_changed;
        const char *how = it->given ? "given" : "taken back";
        fprintf(out, "consent of registration %u %s: %s", it->registration, how, it->purpose);
        break;
    }
    default:
        print_read(out, fact->record_read);
    }
}
