#include "figures.h"

#include "text.h"

#include <inttypes.h>
#include <string.h>

static long long figure(const json_t *object, const char *name) {
    return (long long)json_integer_value(json_object_get(object, name));
}

/// One line of figures: a title, and `name` with the number for each.
static void line(FILE *out, const char *title, const json_t *object, const char *const *names) {
    fprintf(out, "%-14s", title);
    const char *joint = "";
    for (size_t index = 0; names[index] != NULL; index += 2) {
        if (json_object_get(object, names[index]) != NULL) {
            fprintf(out, "%s%lld %s", joint, figure(object, names[index]), names[index + 1]);
            joint = ", ";
        }
    }
    fputc('\n', out);
}

static void cell(FILE *out, const json_t *object, const char *name, int width) {
    if (json_object_get(object, name) == NULL) {
        fprintf(out, "  %*s", width, "-");
    } else {
        fprintf(out, "  %*lld", width, figure(object, name));
    }
}

static void print_stations(FILE *out, const json_t *stations) {
    fprintf(
        out,
        "\n%-24s  WAITING  AT COUNTERS  SERVED  MISSED  SKIPPED  WAIT S  P90 S  SERVICE S  P90 S\n",
        "STATION");
    size_t index;
    const json_t *station;
    json_array_foreach(stations, index, station) {
        fprintf(out, "%-24s", json_string_value(json_object_get(station, "station")));
        cell(out, station, "waiting", 7);
        cell(out, station, "atCounters", 11);
        cell(out, station, "served", 6);
        cell(out, station, "missed", 6);
        cell(out, station, "skipped", 7);
        cell(out, station, "waitSecondsMedian", 6);
        cell(out, station, "waitSecondsP90", 5);
        cell(out, station, "serviceSecondsMedian", 9);
        cell(out, station, "serviceSecondsP90", 5);
        fputc('\n', out);
    }
}

static const char *word(const json_t *object, const char *name) {
    const char *text = json_string_value(json_object_get(object, name));
    return text == NULL ? "-" : text;
}

static void print_screenings(FILE *out, const json_t *screenings) {
    fputc('\n', out);
    line(
        out,
        "Screenings",
        screenings,
        (const char *const[]){
            "started", "started", "finalised", "final", "openFindings", "open findings",
            "erased", "erased", "dispositionSecondsMedian", "s to the disposition (median)",
            "dispositionSecondsMax", "s (longest)", NULL});
    line(
        out,
        "Levels",
        json_object_get(screenings, "byActionLevel"),
        (const char *const[]){
            "GREEN", "GREEN", "YELLOW", "YELLOW", "ORANGE", "ORANGE", "RED", "RED", NULL});
}

static void print_cards(FILE *out, const json_t *cards) {
    fputc('\n', out);
    line(
        out,
        "Cards",
        cards,
        (const char *const[]){
            "listed", "listed", "received", "received", "handedOver", "handed over", "spoiled",
            "spoiled", "returned", "returned", "forwarded", "forwarded", "inStock", "in stock",
            "refused", "refused", "byProxy", "by proxy", "reversed", "reversed", NULL});
    size_t index;
    const json_t *group;
    json_array_foreach(json_object_get(cards, "groups"), index, group) {
        fprintf(out, "  %s %s: ", word(group, "programme"), word(group, "funding"));
        line(
            out,
            "",
            group,
            (const char *const[]){
                "listed", "listed", "received", "received", "handedOver", "handed over",
                "inStock", "in stock", NULL});
    }
}

static void print_people(FILE *out, const json_t *figures) {
    line(
        out,
        "Slots",
        json_object_get(figures, "slots"),
        (const char *const[]){
            "capacity", "slots", "taken", "taken", "free", "free", "waitlisted", "waitlisted",
            NULL});
    line(
        out,
        "Registrations",
        json_object_get(figures, "registrations"),
        (const char *const[]){
            "total", "in all", "roster", "roster", "walkIn", "walk-in", "fromWaitlist",
            "from the waitlist", "cancelled", "cancelled", "released", "released", "cardOnly",
            "card only", "rosterPeople", "people on the roster", NULL});
    const json_t *visits = json_object_get(figures, "visits");
    line(
        out,
        "Visits",
        visits,
        (const char *const[]){
            "checkedIn", "checked in", "inside", "inside", "finished", "finished", "missed",
            "missed", "left", "left", "waiting", "waiting", "called", "called", "serving",
            "being served", NULL});
    line(
        out,
        "Lanes",
        json_object_get(visits, "byLane"),
        (const char *const[]){"A", "A", "K", "K", "P", "P", NULL});
}

void figures_print(FILE *out, const struct day *day, const json_t *figures) {
    text_print(out, day->name);
    fprintf(
        out, " (%s), entry %s\n\n", word(figures, "event"), word(figures, "sequence"));
    print_people(out, figures);
    print_stations(out, json_object_get(figures, "stations"));
    print_screenings(out, json_object_get(figures, "screenings"));
    print_cards(out, json_object_get(figures, "cards"));
    line(
        out,
        "Coverage",
        json_object_get(figures, "coverage"),
        (const char *const[]){
            "workersTotal", "workers", "coveredBefore", "before", "coveredHere", "here",
            "beforePermille", "permille before", "nowPermille", "permille now", NULL});
}
