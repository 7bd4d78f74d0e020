#include "claims/typed_claim.hpp"

#include "claims/ground.hpp"

namespace decoupage {

namespace {

constexpr std::string_view apostrophes[] = {"'", "\xe2\x80\x99"};

/// Where an apostrophe with these letters after it ends a word; its length for none.
std::size_t ending(std::string_view word, std::string_view letters) {
    for (const std::string_view apostrophe : apostrophes) {
        const std::size_t length = apostrophe.size() + letters.size();
        if (word.size() > length && word.ends_with(letters) &&
            word.substr(word.size() - length).starts_with(apostrophe))
            return word.size() - length;
    }
    return word.size();
}

std::string joined_words(const std::vector<TypedWord>& words) {
    std::string joined;
    for (const TypedWord& word : words)
        joined += (joined.empty() ? "" : " ") + word.text;
    return joined;
}

} // namespace

std::vector<TypedWord> parted(std::vector<TypedWord> words) {
    std::vector<TypedWord> parts;
    for (TypedWord& word : words) {
        const std::string text = word.text;
        const auto part_at = [&](std::size_t length, const char* rest) {
            // Folding leaves an apostrophe and what follows as they are: bytes are counted from the end.
            const std::size_t end = word.end - (text.size() - length);
            parts.push_back({TypedWord::Kind::plain, text.substr(0, length), word.begin, end});
            parts.push_back({TypedWord::Kind::plain, rest, end, word.end});
        };
        const bool plain = word.kind == TypedWord::Kind::plain;
        const std::size_t not_so = plain ? ending(text, "t") : text.size();
        const std::size_t owned = plain ? ending(text, "s") : text.size();
        const std::size_t plural = plain ? ending(text, "") : text.size();
        if (not_so < text.size() && not_so > 1 && text[not_so - 1] == 'n') {
            parts.push_back({TypedWord::Kind::plain, text.substr(0, not_so - 1), word.begin, word.end});
            parts.push_back({TypedWord::Kind::plain, "not", word.begin, word.end});
        } else if (owned < text.size())
            part_at(owned, text.starts_with("there") || text.starts_with("it") ? "is" : "'s");
        else if (plural < text.size() && text[plural - 1] == 's')
            part_at(plural, "'s");
        else
            parts.push_back(std::move(word));
    }
    return parts;
}

std::string name_to_read(std::string_view name) {
    std::string words = joined_words(parted(words_apart(name)));
    for (const std::string_view article : {"the ", "a "})
        if (words.starts_with(article)) return words.substr(article.size());
    return words;
}

std::string_view without_stop(std::string_view text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ' ' || text.back() == '\n'))
        text.remove_suffix(1);
    return text;
}

} // namespace decoupage
