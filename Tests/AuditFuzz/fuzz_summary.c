// A summary: read as JSON and compared with one that is as it should be, both ways round.

#include "fuzz.h"

#include "difference.h"

#include <string.h>

static const char *const good
    = "{\"event\":\"uji\",\"sequence\":\"7\",\"slots\":{\"capacity\":300,\"taken\":1},"
      "\"visits\":{\"byLane\":{\"A\":1,\"K\":0}},\"stations\":[{\"station\":\"lab\","
      "\"name\":\"Laboratorium\",\"served\":1}],\"screenings\":{\"bands\":[{\"rule\":\"bmi\","
      "\"band\":\"normal\",\"sex\":\"SEX_MALE\",\"ageGroup\":\"60+\",\"people\":1}]},\"cards\":"
      "{\"groups\":[{\"programme\":\"JKK\",\"funding\":\"regency\",\"listed\":1}]}}";

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    struct summary fixed = {0};
    struct summary summary = {0};
    struct problem problem;
    if (!summary_parse(good, strlen(good), &fixed, &problem)) {
        abort();
    }
    if (summary_parse((const char *)bytes, length, &summary, &problem)) {
        difference_print(nowhere(), fixed.figures, summary.figures);
        difference_print(nowhere(), summary.figures, fixed.figures);
        difference_print(nowhere(), summary.figures, summary.figures);
    }
    json_decref(summary.figures);
    json_decref(fixed.figures);
    return 0;
}
