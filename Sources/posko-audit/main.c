#include "audit.h"

#include <sodium.h>
#include <stdlib.h>

int main(int count, char **arguments) {
    if (sodium_init() < 0) {
        fputs("posko-audit: libsodium does not start.\n", stderr);
        return AUDIT_UNREADABLE;
    }
    enum audit_status status = audit_run(count, arguments, stdout, stderr);
    // An answer that did not reach the reader is no answer: a full disk must not look like "fine".
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fputs("posko-audit: the output cannot be written.\n", stderr);
        return AUDIT_UNREADABLE;
    }
    return (int)status;
}
