#include "answer.h"

#include "memory.h"

#include <stdlib.h>

static void begin(struct answer_part *part, FILE *reader) {
    *part = (struct answer_part){.reader = reader};
    part->file = open_memstream(&part->text, &part->length);
    if (part->file == NULL) {
        memory_is_out();
    }
}

static void give(struct answer_part *part) {
    if (fflush(part->file) != 0 || ferror(part->file)) {
        memory_is_out();
    }
    fwrite(part->text, 1, part->length, part->reader);
    fflush(part->reader);
    // The length is that up to the place of writing, so this empties it.
    rewind(part->file);
}

static void end(struct answer_part *part) {
    fclose(part->file);
    free(part->text);
}

void answer_begin(struct answer *answer, FILE *out, FILE *err) {
    begin(&answer->out, out);
    begin(&answer->err, err);
}

void answer_give(struct answer *answer) {
    give(&answer->out);
    give(&answer->err);
}

void answer_end(struct answer *answer) {
    answer_give(answer);
    end(&answer->out);
    end(&answer->err);
}
