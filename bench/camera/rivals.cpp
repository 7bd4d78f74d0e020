#include "bench/camera/rivals.hpp"

#include "bench/command.hpp"
#include "evaluation/truth.hpp"

#include <cstdio>
#include <filesystem>
#include <sstream>

namespace decoupage::bench {

Outcome<std::vector<Moved>> moved_by_vidstabdetect(const std::string& film, int width) {
    const std::string fields = film + ".trf";
    const auto done = run(
        {"ffmpeg", "-v", "error", "-i", film, "-vf", "vidstabdetect=result=" + fields, "-f", "null", "-"});
    if (!done || done->status != 0) return std::vector<Moved>{};
    const auto text = file_text(fields);
    std::filesystem::remove(fields);
    if (!text) return tl::unexpected(text.error());
    std::vector<Moved> moved;
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("Frame")) continue;
        std::vector<double> right, down;
        for (std::size_t at = line.find("(LM "); at != std::string::npos; at = line.find("(LM ", at + 1)) {
            int x = 0, y = 0;
            if (std::sscanf(line.c_str() + at, "(LM %d %d", &x, &y) == 2)
                right.push_back(-x), down.push_back(-y);
        }
        moved.push_back({middle(right) / width, middle(down) / width, 0, 0});
    }
    return moved;
}

} // namespace decoupage::bench
