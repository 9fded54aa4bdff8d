#include "index.h"

#include <sqlite3.h>
#include <stddef.h>
#include <string.h>

/// A log of 1 GiB with pages of 4 KiB needs 64 regions of 4,096 frames.
enum { REGIONS_MAX = 1024 };

/// Stands behind SQLite's own file.
struct index {
    sqlite3_io_methods methods;
    void *regions[REGIONS_MAX];
};

static sqlite3_vfs *base;
static sqlite3_vfs in_memory;

static size_t offset_of_index(void) {
    size_t unit = sizeof(max_align_t);
    return ((size_t)base->szOsFile + unit - 1) / unit * unit;
}

static struct index *index_of(sqlite3_file *file) {
    return (struct index *)(void *)((char *)file + offset_of_index());
}

static int map(sqlite3_file *file, int number, int size, int extend, void volatile **region) {
    *region = NULL;
    if (number < 0 || number >= REGIONS_MAX) {
        return SQLITE_FULL;
    }
    void **place = &index_of(file)->regions[number];
    if (*place == NULL && extend) {
        *place = sqlite3_malloc(size);
        if (*place == NULL) {
            return SQLITE_NOMEM;
        }
        memset(*place, 0, (size_t)size);
    }
    *region = *place;
    return SQLITE_OK;
}

/// Nobody else has this index.
static int lock(sqlite3_file *file, int offset, int count, int flags) {
    (void)file, (void)offset, (void)count, (void)flags;
    return SQLITE_OK;
}

static void barrier(sqlite3_file *file) {
    (void)file;
}

static int unmap(sqlite3_file *file, int delete) {
    (void)delete;
    struct index *index = index_of(file);
    for (int number = 0; number < REGIONS_MAX; number++) {
        sqlite3_free(index->regions[number]);
        index->regions[number] = NULL;
    }
    return SQLITE_OK;
}

static int open_file(
    sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flags_out) {
    (void)vfs;
    if ((flags & SQLITE_OPEN_WAL) != 0) {
        // A log that is gone by now is not made anew.
        flags &= ~SQLITE_OPEN_CREATE;
    }
    int code = base->xOpen(base, name, file, flags, flags_out);
    if (code == SQLITE_OK && (flags & SQLITE_OPEN_MAIN_DB) != 0) {
        struct index *index = index_of(file);
        *index = (struct index){.methods = *file->pMethods};
        index->methods.xShmMap = map;
        index->methods.xShmLock = lock;
        index->methods.xShmBarrier = barrier;
        index->methods.xShmUnmap = unmap;
        file->pMethods = &index->methods;
    }
    return code;
}

const char *index_in_memory(void) {
    if (base == NULL) {
        base = sqlite3_vfs_find(NULL);
        if (base == NULL) {
            return NULL;
        }
        in_memory = *base;
        in_memory.zName = "index-in-memory";
        in_memory.szOsFile = (int)(offset_of_index() + sizeof(struct index));
        in_memory.pNext = NULL;
        in_memory.xOpen = open_file;
    }
    return sqlite3_vfs_register(&in_memory, 0) == SQLITE_OK ? in_memory.zName : NULL;
}
