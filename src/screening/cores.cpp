#include "screening/cores.hpp"

#include <algorithm>
#include <sched.h>
#include <thread>

namespace decoupage {

int cores() {
    cpu_set_t own;
    const int count = ::sched_getaffinity(0, sizeof own, &own) == 0
                          ? CPU_COUNT(&own)
                          : static_cast<int>(std::thread::hardware_concurrency());
    return std::max(1, count);
}

} // namespace decoupage
