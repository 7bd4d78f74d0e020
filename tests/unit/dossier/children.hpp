#pragma once
/// Tests that need another process: to be killed, to have a full disk, or fewer rights.

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace decoupage::sample {

/// Runs work in a process of its own; the work's result is the exit status, and must be under 100.
inline int in_child(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 100;
}

/// The same, but killed `microseconds` after it has called `step` for the `steps`-th time.
inline void in_killed_child(int steps, unsigned microseconds,
                            const std::function<void(const std::function<void()>& step)>& work) {
    int ends[2];
    if (pipe(ends) != 0) return;
    const pid_t child = fork();
    if (child == 0) {
        work([&] {
            if (write(ends[1], "", 1) != 1) _exit(1);
        });
        _exit(0);
    }
    close(ends[1]);
    char told = 0;
    while (steps > 0 && read(ends[0], &told, 1) == 1)
        --steps;
    usleep(microseconds);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(ends[0]);
}

/// Runs work as one who may write only where everyone may.
inline int without_rights(const std::function<int()>& work) {
    return in_child([&] {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 99;
        return work();
    });
}

} // namespace decoupage::sample
