#include "app/browser.hpp"

#include <array>
#include <cstdlib>
#include <spawn.h>
#include <sys/wait.h>

extern char** environ;

namespace decoupage {

void show_in_browser(const std::string& address) {
    if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) return;
    std::string program = "xdg-open", word = address;
    const std::array<char*, 3> words{program.data(), word.data(), nullptr};
    pid_t child = 0;
    if (posix_spawnp(&child, program.c_str(), nullptr, nullptr, words.data(), environ) == 0)
        waitpid(child, nullptr, WNOHANG);
}

} // namespace decoupage
