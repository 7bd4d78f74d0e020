#pragma once
/// What an empty work folder asks whoever writes in it.

#include <span>
#include <string_view>

namespace decoupage {

/// A gentle question in English and in French.
struct Question {
    std::string_view english, french;
    std::string_view in(std::string_view language) const { return language == "fr" ? french : english; }
};

/// One for each heading of `headings_before`, `headings_after` and `headings_of_scenes`, and one for each of
/// `parts_of_study`.
std::span<const Question> questions_before();
std::span<const Question> questions_after();
std::span<const Question> questions_of_scenes();
std::span<const Question> questions_of_parts();

} // namespace decoupage
