#include "bench/cadence/judged.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace decoupage::bench {

namespace {

/// The first number in words.
double number_in(const std::string& words) {
    const std::size_t digit = words.find_first_of("0123456789");
    return digit == std::string::npos ? 0 : std::strtod(words.c_str() + digit, nullptr);
}

bool is_one_of(const std::string& labels, const std::string& label) {
    return ("," + labels + ",").find("," + label + ",") != std::string::npos;
}

} // namespace

Outcome<std::map<std::string, std::vector<Paced>>> paces_in(std::string_view text) {
    std::map<std::string, std::vector<Paced>> all;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line.substr(0, line.find('#')));
        std::string clip;
        Paced paced;
        if (!(words >> clip)) continue;
        if (!(words >> paced.span.first >> paced.span.end >> paced.pace.label >> paced.pace.pictures))
            return fault(Fault::Kind::damaged, "clip, first, end, label, pictures a second", line);
        all[clip].push_back(paced);
    }
    return all;
}

std::string judged(const Paced& truth, const Track& found, double tolerance) {
    std::map<std::string, Frame> frames;
    Frame right = 0;
    for (const Segment& segment : found.segments) {
        const Frame shared = shared_frames(segment.span, truth.span);
        frames[segment.label + " (" + segment.detail + ")"] += shared;
        const bool counted = truth.pace.pictures == 0 ||
                             std::abs(number_in(segment.detail) - truth.pace.pictures) <= tolerance;
        if (is_one_of(truth.pace.label, segment.label) && counted) right += shared;
    }
    if (5 * right >= 4 * truth.span.length()) return {};
    const auto most = std::ranges::max_element(frames, {}, [](const auto& each) { return each.second; });
    return most == frames.end() ? "nothing" : most->first;
}

} // namespace decoupage::bench
