#include "app/interruption.hpp"

#include "app/console.hpp"

#include <csignal>
#include <unistd.h>

namespace decoupage {

namespace {

std::atomic<bool> asked_to_stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal may only touch what needs no lock");

void on_signal(int) {
    if (asked_to_stop.exchange(true)) _exit(static_cast<int>(Exit::interrupted));
}

} // namespace

void listen_for_interruption() {
    struct sigaction action {};
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN)
            sigaction(signal, &action, nullptr); // nohup, and jobs in the background
    }
    action.sa_handler = SIG_IGN;
    for (const int signal : {SIGPIPE, SIGXFSZ})
        sigaction(signal, &action, nullptr);
}

const std::atomic<bool>& interruption() {
    return asked_to_stop;
}

} // namespace decoupage
