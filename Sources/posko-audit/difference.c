#include "difference.h"

#include "text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/// Where in the summary one is, from the outside in.
struct path {
    const struct path *outer;
    const char *name;
};

enum { DEPTH_MAX = 8, KEYS_MAX = 4 };

/// What an item of an array is of.
static const char *const item_keys[] = {"station", "programme", "funding", NULL};

static bool parse_number(const char *text, uint64_t *number) {
    if (text[0] == '\0' || strspn(text, "0123456789") != strlen(text)) {
        return false;
    }
    errno = 0;
    *number = strtoull(text, NULL, 10);
    return errno == 0;
}

bool summary_parse(
    const char *text, size_t length, struct summary *summary, struct problem *problem) {
    json_error_t error;
    *summary = (struct summary){0};
    summary->figures = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
    if (summary->figures == NULL) {
        return problem_is(problem, "it is not JSON (line %d)", error.line);
    }
    summary->event = json_string_value(json_object_get(summary->figures, "event"));
    const json_t *sequence = json_object_get(summary->figures, "sequence");
    bool is_numbered = json_is_string(sequence)
        && parse_number(json_string_value(sequence), &summary->sequence)
        && summary->sequence > 0;
    if (summary->event == NULL || !text_is_code(summary->event, 3, 40) || !is_numbered) {
        return problem_is(
            problem, "it is not the output of \"posko summary --json\": no event or no sequence");
    }
    return true;
}

static void print_path(FILE *out, const struct path *path) {
    if (path->outer != NULL) {
        print_path(out, path->outer);
        fputc('.', out);
    }
    text_print(out, path->name);
}

static void print_value(FILE *out, const json_t *value) {
    if (value == NULL) {
        fputs("nothing", out);
    } else if (json_is_integer(value)) {
        fprintf(out, "%lld", (long long)json_integer_value(value));
    } else if (json_is_string(value)) {
        fputc('"', out);
        text_print(out, json_string_value(value));
        fputc('"', out);
    } else {
        static const char *const words[] = {"an object", "an array", "text", "a number",
            "a number with a fraction", "true", "false", "null"};
        fputs(words[json_typeof(value)], out);
    }
}

static size_t differ(
    FILE *out, const struct path *path, const json_t *audit, const json_t *server) {
    print_path(out, path);
    fputs(": the audit has ", out);
    print_value(out, audit);
    fputs(", the summary ", out);
    print_value(out, server);
    fputc('\n', out);
    return 1;
}

/// A number may be written as one or as text, which proto3's JSON does with 64 bits.
static bool is_same_value(const json_t *audit, const json_t *server) {
    uint64_t number;
    if (json_is_integer(audit) && json_is_string(server)) {
        return parse_number(json_string_value(server), &number)
            && (json_int_t)number == json_integer_value(audit);
    }
    return json_equal(audit, server) != 0;
}

/// proto3's JSON may leave out what is empty.
static bool is_empty(const json_t *value) {
    return value == NULL || json_is_null(value)
        || (json_is_array(value) && json_array_size(value) == 0)
        || (json_is_object(value) && json_object_size(value) == 0);
}

/// The words that say what an item of an array is of.
struct label {
    char text[320];
};

static struct label label_of(const json_t *item) {
    struct label label = {""};
    size_t length = 0;
    for (size_t index = 0; item_keys[index] != NULL; index++) {
        const char *word = json_string_value(json_object_get(item, item_keys[index]));
        if (word != NULL) {
            const char *format = length > 0 ? " %.60s" : "%.60s";
            length += (size_t)snprintf(
                label.text + length, sizeof label.text - length, format, word);
            length = length < sizeof label.text ? length : sizeof label.text - 1;
        }
    }
    return label;
}

static size_t compare(
    FILE *out,
    const struct path *path,
    const json_t *audit,
    const json_t *server,
    int depth);

/// The item of the array that is of the same; NULL when there is none. `place` is where the other
/// array has it, which is where it mostly is here.
static const json_t *find(const json_t *array, size_t place, const struct label *label) {
    const json_t *item = json_array_get(array, place);
    if (item != NULL && strcmp(label_of(item).text, label->text) == 0) {
        return item;
    }
    size_t index;
    json_t *each;
    json_array_foreach((json_t *)array, index, each) {
        if (strcmp(label_of(each).text, label->text) == 0) {
            return each;
        }
    }
    return NULL;
}

static size_t compare_arrays(
    FILE *out,
    const struct path *path,
    const json_t *audit,
    const json_t *server,
    int depth) {
    size_t differences = 0;
    size_t index;
    json_t *item;
    json_array_foreach((json_t *)audit, index, item) {
        struct label label = label_of(item);
        struct path inner = {path, label.text};
        differences += compare(out, &inner, item, find(server, index, &label), depth);
    }
    size_t strangers = 0;
    json_array_foreach((json_t *)server, index, item) {
        struct label label = label_of(item);
        struct path inner = {path, label.text};
        if (find(audit, index, &label) == NULL) {
            strangers++;
            differences += differ(out, &inner, NULL, item);
        }
    }
    if (strangers == 0 && json_array_size(server) > json_array_size(audit)) {
        struct path inner = {path, "something is there twice"};
        differences += differ(out, &inner, audit, server);
    }
    return differences;
}

/// The moment that was asked for is none: the sequence says which entries the summary shows. Bands
/// are of findings, which are sealed.
static bool is_figure(const struct path *path, const char *name) {
    if (path->outer == NULL) {
        return strcmp(name, "asOf") != 0;
    }
    bool is_of_screenings
        = path->outer->outer == NULL && strcmp(path->name, "screenings") == 0;
    return !is_of_screenings || strcmp(name, "bands") != 0;
}

static size_t compare_objects(
    FILE *out,
    const struct path *path,
    const json_t *audit,
    const json_t *server,
    int depth) {
    size_t differences = 0;
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)audit, name, value) {
        struct path inner = {path, name};
        differences += compare(out, &inner, value, json_object_get(server, name), depth);
    }
    json_object_foreach((json_t *)server, name, value) {
        struct path inner = {path, name};
        if (is_figure(path, name) && json_object_get(audit, name) == NULL) {
            differences += compare(out, &inner, NULL, value, depth);
        }
    }
    return differences;
}

static size_t compare(
    FILE *out,
    const struct path *path,
    const json_t *audit,
    const json_t *server,
    int depth) {
    if (is_empty(audit) && is_empty(server)) {
        return 0;
    }
    bool is_deep = depth >= DEPTH_MAX;
    if (json_is_object(audit) && json_is_object(server) && !is_deep) {
        return compare_objects(out, path, audit, server, depth + 1);
    }
    bool is_list = json_is_array(audit) || json_is_array(server);
    if (is_list && (audit == NULL || json_is_array(audit))
        && (server == NULL || json_is_array(server)) && !is_deep) {
        return compare_arrays(out, path, audit, server, depth + 1);
    }
    bool is_same = audit != NULL && server != NULL && is_same_value(audit, server);
    return is_same ? 0 : differ(out, path, audit, server);
}

size_t difference_print(FILE *out, const json_t *audit, const json_t *server) {
    struct path path = {NULL, "summary"};
    return compare(out, &path, audit, server, 0);
}
