#include "load.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static size_t frame_length(const uint8_t *head) {
    return ((size_t)head[1] << 24) | ((size_t)head[2] << 16) | ((size_t)head[3] << 8) | head[4];
}

/* The file stays mapped to the end: a million messages are not copied. */
struct messages messages_read(const char *path) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat facts;
    if (file < 0 || fstat(file, &facts) != 0) fail(EXIT_USAGE, "cannot read %s", path);
    size_t size = (size_t)facts.st_size;
    if (size == 0) fail(EXIT_USAGE, "%s is empty", path);
    void *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    if (bytes == MAP_FAILED) fail(EXIT_USAGE, "cannot map %s", path);
    close(file);

    struct messages messages = {.bytes = bytes};
    size_t capacity = 0, at = 0;
    for (;;) {
        if (messages.count + 1 >= capacity) {
            capacity = capacity ? capacity * 2 : 1024;
            messages.starts = need(realloc(messages.starts, capacity * sizeof(size_t)));
        }
        messages.starts[messages.count] = at;
        if (at == size) break;
        if (size - at < FRAME_HEAD) fail(EXIT_USAGE, "%s ends in a half message", path);
        at += FRAME_HEAD + frame_length(messages.bytes + at);
        if (at > size) fail(EXIT_USAGE, "%s ends in a half message", path);
        messages.count += 1;
    }
    return messages;
}
