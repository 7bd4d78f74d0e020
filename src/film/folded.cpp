#include "film/folded.hpp"

#include <algorithm>
#include <utility>

namespace decoupage {

namespace {

constexpr char32_t no_character = 0xfffd;

/// The letter under the accents, of U+00C0 to U+024F and of U+1E00 to U+1EFF; a star where there is no one
/// letter. By the decompositions of Unicode.
constexpr std::string_view latin =
    "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*yaaaaaaccccccccddddeeeeeeeeeegggggggg"
    "hhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs********"
    "************************oo*************uu****************************aaiioouuuuuuuuuu*aaaa****ggkkoo"
    "oo**j***gg**nnaa****aaaaeeeeiiiioooorrrruuuusstt**hh******aaeeooooooooyy****************************";
constexpr std::string_view more_latin =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss"
    "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas****aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee"
    "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy******";
static_assert(latin.size() == 0x190 && more_latin.size() == 0x100);

/// Of U+0386 to U+03CE, the accented ones.
constexpr std::pair<char32_t, char32_t> greek[] = {
    {0x386, 0x3b1}, {0x388, 0x3b5}, {0x389, 0x3b7}, {0x38a, 0x3b9}, {0x38c, 0x3bf}, {0x38e, 0x3c5},
    {0x38f, 0x3c9}, {0x390, 0x3b9}, {0x3aa, 0x3b9}, {0x3ab, 0x3c5}, {0x3ac, 0x3b1}, {0x3ad, 0x3b5},
    {0x3ae, 0x3b7}, {0x3af, 0x3b9}, {0x3b0, 0x3c5}, {0x3c2, 0x3c3}, {0x3ca, 0x3b9}, {0x3cb, 0x3c5},
    {0x3cc, 0x3bf}, {0x3cd, 0x3c5}, {0x3ce, 0x3c9}};

bool within(char32_t character, char32_t first, char32_t last) {
    return first <= character && character <= last;
}

std::string_view two_letters(char32_t character) {
    switch (character) {
    case 0xc6:
    case 0xe6:
        return "ae";
    case 0x152:
    case 0x153:
        return "oe";
    case 0xdf:
    case 0x1e9e:
        return "ss";
    case 0xde:
    case 0xfe:
        return "th";
    case 0x132:
    case 0x133:
        return "ij";
    default:
        return {};
    }
}

char32_t one_letter(char32_t character) {
    if (within(character, 'A', 'Z')) return character + 0x20;
    if (within(character, 0xc0, 0x24f) && latin[character - 0xc0] != '*')
        return static_cast<char32_t>(latin[character - 0xc0]);
    if (within(character, 0x1e00, 0x1eff) && more_latin[character - 0x1e00] != '*')
        return static_cast<char32_t>(more_latin[character - 0x1e00]);
    if (within(character, 0x386, 0x3ce)) {
        const auto found = std::find_if(std::begin(greek), std::end(greek),
                                        [&](const auto& pair) { return pair.first == character; });
        if (found != std::end(greek)) return found->second;
        return within(character, 0x391, 0x3a9) ? character + 0x20 : character;
    }
    if (character == 0x401 || character == 0x451) return 0x435; // Ё
    if (character == 0x419 || character == 0x439) return 0x438; // Й
    if (within(character, 0x410, 0x42f)) return character + 0x20;
    if (within(character, 0x400, 0x40f)) return character + 0x50;
    return character;
}

bool is_accent(char32_t character) {
    return within(character, 0x300, 0x36f) || character == 0xad;
}

bool is_letter_or_digit(char32_t character) {
    if (character < 0x80)
        return within(character, '0', '9') || within(character, 'A', 'Z') || within(character, 'a', 'z');
    if (character < 0xc0) return character == 0xaa || character == 0xb5 || character == 0xba;
    const bool is_sign = character == 0xd7 || character == 0xf7 || within(character, 0x2000, 0x2bff) ||
                         within(character, 0x3000, 0x3004) || within(character, 0x3008, 0x3020) ||
                         within(character, 0xff00, 0xff0f) || within(character, 0xff1a, 0xff20) ||
                         within(character, 0xfe00, 0xfe4f) || within(character, 0x1f000, 0x1ffff) ||
                         within(character, 0xe000, 0xf8ff) || character == no_character ||
                         character == 0x30fb || within(character, 0xff5b, 0xff65);
    return !is_sign;
}

/// Written without spaces between words.
bool stands_alone(char32_t character) {
    return within(character, 0x3040, 0x30ff) || within(character, 0x3400, 0x9fff) ||
           within(character, 0xf900, 0xfaff) || within(character, 0x20000, 0x3ffff);
}

/// `add(letters)` for the letters of each character, folded; `part()` between words.
template <class Add, class Part>
void each_letter(std::string_view text, const Add& add, const Part& part) {
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t character = take_character(text);
        if (is_accent(character)) continue;
        if (!is_letter_or_digit(character)) {
            part();
            continue;
        }
        if (stands_alone(character)) part();
        add(character, before.substr(0, before.size() - text.size()));
        if (stands_alone(character)) part();
    }
}

void add_folded(std::string& to, char32_t character, std::string_view as_written) {
    if (const std::string_view two = two_letters(character); !two.empty()) {
        to += two;
        return;
    }
    const char32_t one = one_letter(character);
    if (one < 0x80)
        to += static_cast<char>(one);
    else if (one == character)
        to += as_written;
    else // Greek and Cyrillic, two bytes each
        to += {static_cast<char>(0xc0 | one >> 6), static_cast<char>(0x80 | (one & 0x3f))};
}

} // namespace

char32_t take_character(std::string_view& text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = byte(0);
    const std::size_t length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    char32_t character = length == 1 ? first : first & (0x7f >> length);
    bool sound = length > 0 && length <= text.size() && first < 0xf5;
    for (std::size_t at = 1; sound && at < length; ++at) {
        sound = (byte(at) & 0xc0) == 0x80;
        character = character << 6 | (byte(at) & 0x3f);
    }
    text.remove_prefix(sound ? length : 1);
    return sound ? character : no_character;
}

bool is_capital(char32_t character) {
    if (character < 0x80) return within(character, 'A', 'Z');
    if (within(character, 0xc0, 0xde)) return character != 0xd7;
    if (within(character, 0x100, 0x17f)) {
        const bool odd_ones = within(character, 0x139, 0x148) || within(character, 0x179, 0x17e);
        return (character % 2 == 1) == odd_ones && character != 0x138 && character != 0x149;
    }
    return within(character, 0x386, 0x38f) || within(character, 0x391, 0x3ab) ||
           within(character, 0x400, 0x42f);
}

std::string folded(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t character = take_character(text);
        if (!is_accent(character))
            add_folded(result, character, before.substr(0, before.size() - text.size()));
    }
    return result;
}

std::vector<PlacedWord> placed_words(std::string_view text) {
    std::vector<PlacedWord> words;
    bool open = false;
    each_letter(
        text,
        [&](char32_t character, std::string_view as_written) {
            const auto at = static_cast<std::size_t>(as_written.data() - text.data());
            if (!open) words.push_back({{}, at, at});
            open = true;
            add_folded(words.back().folded, character, as_written);
            words.back().end = at + as_written.size();
        },
        [&] { open = false; });
    return words;
}

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    for (PlacedWord& word : placed_words(text))
        words.push_back(std::move(word.folded));
    return words;
}

int count_words(std::string_view text) {
    int count = 0;
    bool open = false;
    while (!text.empty()) {
        const char32_t character = take_character(text);
        if (character == '\'' || character == 0x2019 || is_accent(character)) continue;
        const bool letter = is_letter_or_digit(character);
        count += letter && (!open || stands_alone(character));
        open = letter;
    }
    return count;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

} // namespace decoupage
