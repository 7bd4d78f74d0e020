#include "analysers/letters/read_words.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace decoupage::letters {

namespace {

bool is_letter(char byte) {
    const auto letter = static_cast<unsigned char>(byte);
    return letter >= 0x80 || std::isalpha(letter) != 0; // beyond ASCII, of whatever script
}

int most_letters_in_a_row(const std::string& words) {
    int most = 0, now = 0;
    for (const char byte : words) {
        now = is_letter(byte) ? now + 1 : 0;
        most = std::max(most, now);
    }
    return most;
}

/// Where railings and leaves are read, signs and single letters come out.
bool is_made_of_words(const std::string& words) {
    constexpr int shortest = 3; // letters
    int in_words = 0, all = 0;
    std::istringstream each(words);
    for (std::string word; each >> word;) {
        if (word == "/") continue;
        const int row = most_letters_in_a_row(word);
        in_words += row >= shortest ? static_cast<int>(word.size()) : 0;
        all += static_cast<int>(word.size());
    }
    return in_words > 0 && 2 * in_words >= all;
}

} // namespace

std::vector<FrameWords> words_of(const Looks& looks, float least) {
    std::vector<FrameWords> all;
    for (const Sighting& sighting : looks.sightings) {
        if (sighting.label != "words") continue;
        const bool legible = sighting.confidence >= least && is_made_of_words(sighting.words);
        all.push_back({sighting.frame, legible ? sighting.words : "", sighting.confidence});
    }
    return all;
}

const FrameWords* words_in(FrameSpan span, const std::vector<FrameWords>& all) {
    const FrameWords* best = nullptr;
    const auto better = [&](const FrameWords& words) {
        if (best == nullptr || best->words.empty() != words.words.empty())
            return best == nullptr || best->words.empty();
        return words.confidence > best->confidence;
    };
    auto words = std::ranges::lower_bound(all, span.first, {}, &FrameWords::frame);
    for (; words != all.end() && words->frame < span.end; ++words)
        if (better(*words)) best = &*words;
    return best;
}

bool is_sentence(const std::string& words) {
    int all = 0, small = 0, stops = 0;
    std::istringstream each(words);
    for (std::string word; each >> word;) {
        if (most_letters_in_a_row(word) < 1) continue;
        ++all;
        small += std::islower(static_cast<unsigned char>(word.front())) != 0;
        stops += word.find_first_of(".!?") != std::string::npos;
    }
    return (all >= 4 && 2 * small >= all) || (all >= 3 && stops > 0 && 3 * small >= all);
}

} // namespace decoupage::letters
