#include "wal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    HEADER_BYTES = 32,
    /// What the header's checksum is of.
    HEADER_SUMMED_BYTES = 24,
    FRAME_HEADER_BYTES = 24,
    /// Of a frame's header, what its checksum is of.
    FRAME_SUMMED_BYTES = 8,
    SALT_BYTES = 8,
    PAGE_BYTES_MIN = 512,
    PAGE_BYTES_MAX = 65536,
    /// Where a database says how long its pages are.
    PAGE_SIZE_OFFSET = 16,
    LOG_BYTES_MAX = 1 << 30,
    TRIES = 5,
    BETWEEN_TRIES_NS = 200 * 1000 * 1000,
    PATH_BYTES = 4096 + 16,
};

static const uint32_t MAGIC = 0x377F0682;

struct sum {
    uint32_t first;
    uint32_t second;
};

/// One reading of the whole log.
struct reading {
    off_t size;
    uint8_t header[HEADER_BYTES];
    bool is_sound;
    bool is_big_endian;
    uint8_t salts[SALT_BYTES];
    struct sum sum;
    /// Where the log's own frames end before its last byte, be it damage or not.
    bool has_ended;
    struct wal_damage damage;
};

enum got { GOT_ALL, GOT_LESS, GOT_ERROR };

static uint32_t big_endian(const uint8_t *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8
        | (uint32_t)bytes[3];
}

static uint32_t little_endian(const uint8_t *bytes) {
    return (uint32_t)bytes[3] << 24 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[1] << 8
        | (uint32_t)bytes[0];
}

/// The sum continued over bytes, a multiple of 8 of them.
static struct sum add(struct sum sum, bool is_big_endian, const uint8_t *bytes, size_t length) {
    for (size_t offset = 0; offset + 8 <= length; offset += 8) {
        const uint8_t *pair = bytes + offset;
        sum.first += (is_big_endian ? big_endian(pair) : little_endian(pair)) + sum.second;
        sum.second += (is_big_endian ? big_endian(pair + 4) : little_endian(pair + 4)) + sum.first;
    }
    return sum;
}

static bool is_stored(struct sum sum, const uint8_t *bytes) {
    return sum.first == big_endian(bytes) && sum.second == big_endian(bytes + 4);
}

static enum got read_all(int file, uint8_t *bytes, size_t length) {
    size_t done = 0;
    while (done < length) {
        ssize_t count = read(file, bytes + done, length - done);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return count == 0 ? GOT_LESS : GOT_ERROR;
        }
        done += (size_t)count;
    }
    return GOT_ALL;
}

/// As the database says, because the log's own header may be what is damaged; 0 when it does not.
static size_t page_bytes(const char *database) {
    uint8_t start[PAGE_SIZE_OFFSET + 2];
    int file = open(database, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) {
        return 0;
    }
    enum got got = read_all(file, start, sizeof start);
    close(file);
    if (got != GOT_ALL) {
        return 0;
    }
    size_t size = (size_t)start[PAGE_SIZE_OFFSET] << 8 | (size_t)start[PAGE_SIZE_OFFSET + 1];
    // 65,536 does not fit and is written as 1.
    size = size == 1 ? PAGE_BYTES_MAX : size;
    return size >= PAGE_BYTES_MIN && (size & (size - 1)) == 0 ? size : 0;
}

static void take_header(struct reading *reading) {
    const uint8_t *header = reading->header;
    uint32_t magic = big_endian(header);
    reading->is_big_endian = (magic & 1) == 1;
    struct sum none = {0, 0};
    reading->sum = add(none, reading->is_big_endian, header, HEADER_SUMMED_BYTES);
    reading->is_sound
        = (magic & ~1U) == MAGIC && is_stored(reading->sum, header + HEADER_SUMMED_BYTES);
    memcpy(reading->salts, header + 16, SALT_BYTES);
    // Without it SQLite reads no frame at all.
    reading->has_ended = !reading->is_sound;
}

/// `number` counts from 1.
static void take_frame(
    struct reading *reading, uint64_t number, const uint8_t *frame, size_t length) {
    if (number == 1 && !reading->is_sound) {
        memcpy(reading->salts, frame + 8, SALT_BYTES);
    }
    // Frames with other salts are left over from before the log began anew.
    bool is_ours = memcmp(frame + 8, reading->salts, SALT_BYTES) == 0;
    if (!reading->has_ended) {
        bool is_big_endian = reading->is_big_endian;
        const uint8_t *page = frame + FRAME_HEADER_BYTES;
        reading->sum = add(reading->sum, is_big_endian, frame, FRAME_SUMMED_BYTES);
        reading->sum = add(reading->sum, is_big_endian, page, length - FRAME_HEADER_BYTES);
        if (!is_ours || !is_stored(reading->sum, frame + 16)) {
            reading->has_ended = true;
            reading->damage.frame = number;
        }
    }
    // The size of the database after a commit; zero in every other frame.
    if (reading->has_ended && is_ours && big_endian(frame + 4) > 0) {
        reading->damage.commits++;
    }
}

static bool cannot_be_read(struct problem *problem) {
    return problem_is(problem, "its write-ahead log cannot be read: %s", strerror(errno));
}

/// Reads as much as the log held in the beginning; what a server cuts off meanwhile is missed.
static bool read_frames(
    int file, size_t page, struct reading *reading, struct problem *problem) {
    if (page == 0 || reading->size < HEADER_BYTES) {
        return true;
    }
    enum got got = read_all(file, reading->header, HEADER_BYTES);
    if (got != GOT_ALL) {
        return got == GOT_LESS || cannot_be_read(problem);
    }
    take_header(reading);
    size_t length = FRAME_HEADER_BYTES + page;
    uint64_t frames = ((uint64_t)reading->size - HEADER_BYTES) / length;
    uint8_t *frame = malloc(length);
    if (frame == NULL) {
        return problem_is(problem, "there was not enough memory for its write-ahead log");
    }
    for (uint64_t number = 1; number <= frames && got == GOT_ALL; number++) {
        got = read_all(file, frame, length);
        if (got == GOT_ALL) {
            take_frame(reading, number, frame, length);
        }
    }
    bool is_read = got != GOT_ERROR || cannot_be_read(problem);
    free(frame);
    reading->damage.is_found = reading->has_ended && reading->damage.commits > 1;
    return is_read;
}

static bool read_log(
    const char *path, size_t page, struct reading *reading, struct problem *problem) {
    *reading = (struct reading){0};
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) {
        return errno == ENOENT || cannot_be_read(problem);
    }
    struct stat status;
    bool is_read = false;
    if (fstat(file, &status) != 0) {
        cannot_be_read(problem);
    } else if (!S_ISREG(status.st_mode)) {
        problem_is(problem, "its write-ahead log is not a file");
    } else if (status.st_size > LOG_BYTES_MAX) {
        problem_is(problem, "its write-ahead log is larger than 1 GiB, too large to be checked");
    } else {
        reading->size = status.st_size;
        is_read = read_frames(file, page, reading, problem);
    }
    close(file);
    return is_read;
}

static bool agree(const struct reading *one, const struct reading *other) {
    return one->size == other->size && one->damage.frame == other->damage.frame
        && memcmp(one->header, other->header, HEADER_BYTES) == 0;
}

static void wait_a_little(void) {
    struct timespec pause = {.tv_sec = 0, .tv_nsec = BETWEEN_TRIES_NS};
    while (nanosleep(&pause, &pause) != 0 && errno == EINTR) {
    }
}

/// A server that starts or ends makes or removes both meanwhile, but not each time anew.
static bool is_removed(const char *log, const char *index) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
        struct stat status;
        if (attempt > 0) {
            wait_a_little();
        }
        bool is_alone = stat(index, &status) == 0 && stat(log, &status) != 0 && errno == ENOENT;
        if (!is_alone) {
            return false;
        }
    }
    return true;
}

bool wal_look(const char *database, struct wal_damage *damage, struct problem *problem) {
    *damage = (struct wal_damage){0};
    char path[PATH_BYTES];
    char index[PATH_BYTES];
    int length = snprintf(path, sizeof path, "%s-wal", database);
    if (length < 0 || length >= PATH_BYTES) {
        return problem_is(problem, "the path of its write-ahead log is too long");
    }
    snprintf(index, sizeof index, "%s-shm", database);
    damage->is_removed = is_removed(path, index);
    struct reading before;
    if (!read_log(path, page_bytes(database), &before, problem)) {
        return false;
    }
    for (int attempt = 0; attempt < TRIES && before.damage.is_found; attempt++) {
        wait_a_little();
        struct reading now;
        if (!read_log(path, page_bytes(database), &now, problem)) {
            return false;
        }
        if (now.damage.is_found && agree(&before, &now)) {
            *damage = now.damage;
            return true;
        }
        before = now;
    }
    return true;
}
