#include "bench/sound/true_sound.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace decoupage::bench {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

bool read_seconds(std::string_view text, double& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value >= 0 && value < 1e6;
}

bool has_word(std::string_view words, std::string_view word) {
    return (" " + std::string(words) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

Outcome<TrueStretch> stretch_in(std::string_view line) {
    std::array<std::string_view, 5> parts;
    std::string_view rest = line;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t bar = std::min(rest.find('|'), rest.size());
        parts[i] = trimmed(rest.substr(0, bar));
        rest = rest.substr(std::min(bar + 1, rest.size()));
    }
    parts[4] = trimmed(rest);
    constexpr std::array<std::string_view, 4> heard{"speech", "music", "sounds", "silence"};
    TrueStretch stretch{std::string(parts[0]), std::string(parts[1]), 0, 0, std::string(parts[4])};
    const bool known = std::ranges::find(heard, parts[1]) != heard.end();
    const bool right =
        !parts[0].empty() && read_seconds(parts[2], stretch.from) && read_seconds(parts[3], stretch.to) &&
        stretch.from < stretch.to &&
        (known ? parts[4] == "sure" || parts[4] == "unsure"
               : (parts[1] == "judged" || parts[1] == "mix" || parts[1] == "voice") && !parts[4].empty());
    if (!right)
        return fault(Fault::Kind::damaged, "clip | kind | from | to | sure or unsure", std::string(line));
    return stretch;
}

} // namespace

Outcome<std::vector<TrueStretch>> stretches_in(std::string_view text) {
    std::vector<TrueStretch> all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text = text.substr(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        auto stretch = stretch_in(line);
        if (!stretch) return tl::unexpected(stretch.error());
        all.push_back(std::move(*stretch));
    }
    return all;
}

std::vector<std::string> clips_of(const std::vector<TrueStretch>& truth) {
    std::vector<std::string> clips;
    for (const TrueStretch& stretch : truth)
        if (std::ranges::find(clips, stretch.clip) == clips.end()) clips.push_back(stretch.clip);
    return clips;
}

std::vector<Heard> heard_in(const std::vector<TrueStretch>& truth, std::string_view clip,
                            std::string_view kind, std::size_t tenths) {
    std::vector<double> judged(tenths), sure(tenths), unsure(tenths); // shares of each tenth
    for (const TrueStretch& stretch : truth) {
        if (stretch.clip != clip) continue;
        std::vector<double>* shares = nullptr;
        if (stretch.kind == "judged" && has_word(stretch.word, kind)) shares = &judged;
        if (stretch.kind == kind) shares = stretch.word == "sure" ? &sure : &unsure;
        if (!shares) continue;
        for (auto i = static_cast<std::size_t>(stretch.from * 10); i < tenths; ++i) {
            const auto from = static_cast<double>(i);
            const double share = std::min(stretch.to * 10, from + 1) - std::max(stretch.from * 10, from);
            if (share <= 0 && from >= stretch.to * 10) break;
            (*shares)[i] += std::max(0.0, share);
        }
    }
    std::vector<Heard> heard(tenths, Heard::no);
    for (std::size_t i = 0; i < tenths; ++i) {
        if (judged[i] < 0.999 || (unsure[i] > 0.001 && sure[i] < 0.999))
            heard[i] = Heard::not_judged;
        else if (sure[i] > 0.5)
            heard[i] = Heard::yes;
    }
    return heard;
}

} // namespace decoupage::bench
