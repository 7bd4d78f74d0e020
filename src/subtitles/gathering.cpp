#include "subtitles/gathering.hpp"

#include "subtitles/limits.hpp"
#include "subtitles/lines.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace decoupage {

namespace {

bool is_earlier(const Cue& a, const Cue& b) {
    return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
}

/// Of cues without an end: as long as words are usually shown, and no further than the next.
void add_ends(std::vector<Cue>& cues) {
    for (std::size_t i = cues.size(), next = cues.size(); i-- > 0;) {
        if (i + 1 < cues.size() && cues[i + 1].begin > cues[i].begin) next = i + 1;
        if (cues[i].end > cues[i].begin) continue;
        cues[i].end = cues[i].begin + usual_length(cues[i].words);
        if (next < cues.size()) cues[i].end = std::min(cues[i].end, cues[next].begin);
    }
}

/// The same words again while they stand are one cue: typesetters lay them over one another.
std::vector<Cue> without_doubles(std::vector<Cue> cues, bool also_touching) {
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> last;
    std::vector<Cue> kept;
    for (Cue& cue : cues) {
        const auto [place, is_new] =
            last.try_emplace({cue.speaker, cue.words, sounds_text(cue.sounds)}, kept.size());
        if (!is_new) {
            Cue& before = kept[place->second];
            if (cue.begin < before.end || (also_touching && cue.begin == before.end)) {
                before.end = std::max(before.end, cue.end);
                continue;
            }
            place->second = kept.size();
        }
        kept.push_back(std::move(cue));
    }
    return kept;
}

} // namespace

void Gathering::add(TimeSpan time, const std::vector<Passage>& passages, Names names) {
    time.end = std::max(time.begin, time.end);
    for (const Passage& passage : passages)
        for (Cue& cue : cues_of(time, passage, names)) {
            if (all_.cues.size() < most_cues)
                all_.cues.push_back(std::move(cue));
            else
                ++left_out_;
        }
}

void Gathering::wrong(std::size_t line, std::string_view expected, std::string_view found) {
    if (wrong_lines_++ > 0) return;
    first_wrong_ = "Line " + std::to_string(line);
    expected_ = expected;
    found_ = quoted(trimmed(found));
}

Outcome<Subtitles> Gathering::gathered() && {
    if (all_.cues.empty()) {
        if (wrong_lines_ == 0)
            return fault(Fault::Kind::damaged, "words with their times", "There is not one in it");
        return fault(Fault::Kind::damaged, expected_, first_wrong_ + " holds \"" + found_ + "\"");
    }
    std::stable_sort(all_.cues.begin(), all_.cues.end(), is_earlier);
    add_ends(all_.cues);
    all_.cues = without_doubles(std::move(all_.cues), all_.form == "ass");
    std::stable_sort(all_.cues.begin(), all_.cues.end(), is_earlier); // ends have changed
    if (wrong_lines_ > 0) {
        all_.remark = first_wrong_ + " holds \"" + found_ + "\"; expected " + expected_;
        if (wrong_lines_ > 1)
            all_.remark += "; " + std::to_string(wrong_lines_ - 1) +
                           (wrong_lines_ == 2 ? " more such line was" : " more such lines were") +
                           " passed over";
        all_.remark += ".";
    }
    if (left_out_ > 0)
        all_.remark += (all_.remark.empty() ? "" : " ") + std::string("Only the first ") +
                       std::to_string(most_cues) + " cues were taken.";
    return std::move(all_);
}

std::string language_in(std::string_view text) {
    text = trimmed(text);
    const bool plain = std::all_of(text.begin(), text.end(), [](char letter) {
        return ('a' <= letter && letter <= 'z') || ('A' <= letter && letter <= 'Z') ||
               ('0' <= letter && letter <= '9') || letter == '-';
    });
    return plain && text.size() <= 20 ? std::string(text) : std::string();
}

} // namespace decoupage
