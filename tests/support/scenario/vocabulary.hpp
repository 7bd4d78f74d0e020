#pragma once
/// The words of the scenario language that stand for one of several things.

#include "support/scenario/script.hpp"
#include "support/scenario/words.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace decoupage::scenario {

template <class T, std::size_t n>
using Vocabulary = std::array<std::pair<std::string_view, T>, n>;

inline constexpr Vocabulary<Texture, 7> textures{{{"noise", Texture::noise},
                                                  {"gradient", Texture::gradient},
                                                  {"checker", Texture::checker},
                                                  {"clouds", Texture::clouds},
                                                  {"trees", Texture::trees},
                                                  {"rooms", Texture::rooms},
                                                  {"faces", Texture::faces}}};
inline constexpr Vocabulary<Direction, 4> directions{{{"left", Direction::left},
                                                      {"right", Direction::right},
                                                      {"up", Direction::up},
                                                      {"down", Direction::down}}};
inline constexpr Vocabulary<Look::Colour, 4> tints{{{"sepia", Look::Colour::sepia},
                                                    {"blue", Look::Colour::blue},
                                                    {"red", Look::Colour::red},
                                                    {"green", Look::Colour::green}}};
inline constexpr Vocabulary<int, 2> fade_levels{{{"black", 0}, {"white", 4080}}};
inline constexpr Vocabulary<Join::Kind, 2> joins{
    {{"dissolve", Join::Kind::dissolve}, {"wipe", Join::Kind::wipe}}};
inline constexpr Vocabulary<Fade::Shape, 2> fades{
    {{"fade", Fade::Shape::light}, {"iris", Fade::Shape::iris}}};
inline constexpr Vocabulary<Event::Kind, 3> events{
    {{"flash", Event::Kind::flash}, {"object", Event::Kind::object}, {"whip", Event::Kind::whip}}};

/// Takes the next word if it is one of the vocabulary.
template <class T, std::size_t n>
std::optional<T> one_of(const Vocabulary<T, n>& vocabulary, Words& words) {
    for (const auto& [word, value] : vocabulary)
        if (words.take(word)) return value;
    return std::nullopt;
}

/// Takes the next word, which must be one of the vocabulary.
template <class T, std::size_t n>
T needed(const Vocabulary<T, n>& vocabulary, Words& words) {
    if (const auto value = one_of(vocabulary, words)) return *value;
    std::string remedy = "Write one of";
    for (const auto& entry : vocabulary)
        remedy += " " + std::string(entry.first);
    words.refuse(words.empty() ? "the line ends too early"
                               : "\"" + std::string(words.peek()) + "\" is not known here",
                 remedy + ".");
    return {};
}

} // namespace decoupage::scenario
