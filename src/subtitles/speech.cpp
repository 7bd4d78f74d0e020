#include "subtitles/speech.hpp"

#include "film/folded.hpp"
#include "subtitles/limits.hpp"
#include "subtitles/lines.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace decoupage {

namespace {

using Lines = std::vector<std::string_view>;

/// Hyphen-minus, hyphen, no-break hyphen, en dash, em dash, minus.
constexpr std::array<std::string_view, 6> dashes{
    "-", "\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x88\x92"};
constexpr std::array<std::string_view, 6> notes{"\xe2\x99\xa9", "\xe2\x99\xaa",     "\xe2\x99\xab",
                                                "\xe2\x99\xac", "\xf0\x9f\x8e\xb5", "\xf0\x9f\x8e\xb6"};
constexpr std::string_view note = "\xe2\x99\xaa";

struct Brackets {
    std::string_view open, close;
    bool anywhere; ///< else at the start of a line only: what is in round ones may be spoken
};
constexpr std::array<Brackets, 4> brackets{{{"[", "]", true},
                                            {"\xe3\x80\x90", "\xe3\x80\x91", true},
                                            {"(", ")", false},
                                            {"\xef\xbc\x88", "\xef\xbc\x89", false}}};

enum class Dash { none, tight, apart };

/// How a line begins; the dash is taken. Two of them are a word that goes on, "-5" is a number.
Dash take_dash(std::string_view& line) {
    std::string_view rest = line;
    Dash dash = Dash::none;
    if (take(rest, ">>")) {
        take(rest, ">");
        dash = Dash::apart;
    } else if (std::any_of(dashes.begin(), dashes.end(), [&](auto one) { return take(rest, one); })) {
        const std::string_view after = trimmed(rest);
        dash = after.size() < rest.size() ? Dash::apart : Dash::tight;
        const bool number_or_dash = after.empty() || after.starts_with('-') ||
                                    (dash == Dash::tight && '0' <= after.front() && after.front() <= '9');
        if (number_or_dash) return Dash::none;
    }
    if (dash != Dash::none) line = trimmed(rest);
    return dash;
}

/// The turns of a cue, the lines of each parted by '\n'.
std::vector<std::string> turns_of(std::string_view text) {
    Lines lines = lines_of(text);
    for (std::string_view& line : lines)
        line = trimmed(line);
    const auto dashed = std::count_if(lines.begin(), lines.end(),
                                      [](std::string_view line) { return take_dash(line) != Dash::none; });
    std::vector<std::string> turns;
    for (std::string_view line : lines) {
        std::string_view rest = line;
        const Dash dash = take_dash(rest);
        const bool turn = dash == Dash::apart || (dash == Dash::tight && dashed > 1);
        if (turn || turns.empty()) {
            turns.emplace_back(turn ? rest : line);
        } else {
            turns.back() += '\n';
            turns.back() += line;
        }
    }
    return turns;
}

/// White space made single spaces, other signs of control and what sounds are parted by left out.
std::string in_one_line(std::string_view text) {
    std::string line;
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t character = take_character(text);
        const bool space = character <= 0x20 || character == 0xa0 || character == 0x3000;
        const bool left_out = (0x7f <= character && character < 0xa0) ||
                              (0x200b <= character && character <= 0x200f) ||
                              (0x2028 <= character && character <= 0x202e) || character == 0xfeff;
        if (space && !line.empty() && line.back() != ' ') line += ' ';
        if (!space && !left_out) line += before.substr(0, before.size() - text.size());
    }
    if (line.ends_with(' ')) line.pop_back();
    return line;
}

std::string cut(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    text.resize(most);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xc0) == 0x80)
        text.pop_back();
    if (!text.empty()) text.pop_back(); // the first byte of what was cut through, or a letter more
    return std::string(trimmed(text));
}

void add_sound(std::vector<std::string>& sounds, std::string_view text) {
    std::string sound = in_one_line(text);
    std::replace(sound.begin(), sound.end(), ';', ',');
    sound = cut(sound, longest_sound);
    const bool known = std::find(sounds.begin(), sounds.end(), sound) != sounds.end();
    if (!sound.empty() && !known && sounds.size() < most_sounds) sounds.push_back(std::move(sound));
}

bool take_note(std::string_view& text) {
    return std::any_of(notes.begin(), notes.end(), [&](std::string_view one) { return take(text, one); });
}

/// "# la la la #": the sign that stood for a note before there were notes.
std::string_view without_hashes(std::string_view text, std::vector<std::string>& sounds) {
    const bool sung = text.size() > 3 && text.starts_with("# ") && text.ends_with(" #");
    if (!sung) return text;
    add_sound(sounds, note);
    return text.substr(2, text.size() - 4);
}

/// What is in brackets at the front, taken with them.
bool take_bracketed(std::string_view& text, bool line_begins, std::vector<std::string>& sounds) {
    for (const auto& [open, close, anywhere] : brackets) {
        if (!text.starts_with(open) || !(anywhere || line_begins)) continue;
        const std::size_t end = text.substr(0, longest_sound).find(close);
        if (end == std::string_view::npos) continue;
        std::string_view inside = trimmed(text.substr(open.size(), end - open.size()));
        bool notes_in_it = false;
        while (take_note(inside))
            notes_in_it = true;
        if (notes_in_it) add_sound(sounds, note);
        add_sound(sounds, inside);
        text.remove_prefix(end + close.size());
        return true;
    }
    return false;
}

/// The words without what is heard, lines kept.
std::string without_sounds(std::string_view text, std::vector<std::string>& sounds) {
    std::string words;
    bool line_begins = true;
    text = without_hashes(trimmed(text), sounds);
    while (!text.empty()) {
        if (take_note(text)) {
            add_sound(sounds, note);
            words += ' ';
            continue;
        }
        if (take_bracketed(text, line_begins, sounds)) {
            words += ' ';
            continue;
        }
        const char letter = text.front();
        line_begins = letter == '\n' || (line_begins && (letter == ' ' || letter == '\t'));
        words += letter;
        text.remove_prefix(1);
    }
    return words;
}

bool is_name(std::string_view text, Names names) {
    if (text.empty() || text.size() > longest_speaker) return false;
    int capitals = 0, letters = 0, spaces = 0;
    for (bool first = true; !text.empty(); first = false) {
        const char32_t character = take_character(text);
        const bool small_or_capital =
            is_capital(character) || ('a' <= character && character <= 'z') || character > 0x7f;
        if (character < 0x80 && !small_or_capital && (character < '0' || character > '9') &&
            std::string_view(" .'-&#/").find(static_cast<char>(character)) == std::string_view::npos)
            return false;
        if (first && !small_or_capital) return false;
        letters += small_or_capital;
        capitals += is_capital(character);
        spaces += character == ' ';
        if (names == Names::capitals && small_or_capital && !is_capital(character)) return false;
    }
    return spaces < 4 && letters >= (names == Names::capitals ? 2 : 1) &&
           (names == Names::any || capitals >= 2);
}

/// The name before a colon at the front, taken with what stands beside it in round brackets.
std::string take_speaker(std::string& words, std::vector<std::string>& sounds, Names names) {
    const std::size_t colon = words.find(':');
    if (colon == std::string::npos || colon > longest_speaker + longest_sound) return {};
    const bool apart = colon + 1 == words.size() || words[colon + 1] == ' ';
    if (!apart) return {};
    std::string_view name = trimmed(std::string_view(words).substr(0, colon));
    std::string_view beside;
    if (const std::size_t open = name.find('('); open != std::string_view::npos && name.ends_with(')')) {
        beside = name.substr(open + 1, name.size() - open - 2);
        name = trimmed(name.substr(0, open));
    }
    if (!is_name(name, names)) return {};
    std::string speaker(name);
    add_sound(sounds, beside);
    words = std::string(trimmed(std::string_view(words).substr(colon + 1)));
    return speaker;
}

} // namespace

std::vector<Cue> cues_of(TimeSpan time, const Passage& passage, Names names) {
    std::vector<Cue> cues;
    const std::string said_by = cut(in_one_line(passage.speaker), longest_speaker);
    for (const std::string& turn : turns_of(passage.text)) {
        if (cues.size() == most_turns) break;
        Cue cue{time.begin, time.end, said_by, {}, {}};
        cue.words = in_one_line(without_sounds(turn, cue.sounds));
        if (said_by.empty()) cue.speaker = take_speaker(cue.words, cue.sounds, names);
        cue.words = cut(std::move(cue.words), longest_words);
        if (!cue.words.empty() || !cue.sounds.empty()) cues.push_back(std::move(cue));
    }
    return cues;
}

} // namespace decoupage
