#include "lookouts/ends_well.hpp"

#include <cerrno>
#include <exception>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace decoupage::lookouts {

namespace {

void allow_at_most(decltype(RLIMIT_CPU) what, rlim_t amount) {
    const rlimit limit{amount, amount};
    (void)::setrlimit(what, &limit);
}

/// The status that the child ends with.
int done_by_child(const std::function<bool()>& deed) {
    allow_at_most(RLIMIT_CORE, 0);
    allow_at_most(RLIMIT_CPU, 20);
    allow_at_most(RLIMIT_AS, rlim_t{8} << 30);
    try {
        return deed() ? 0 : 1;
    } catch (const std::exception&) { // it did not end well
        return 1;
    }
}

} // namespace

bool ends_well(const std::function<bool()>& deed) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(done_by_child(deed));
    if (child < 0) return false;
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace decoupage::lookouts
