#pragma once
/// The headings that the pages of a work folder have, in English and French.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

struct HeadingWords {
    std::string_view english, french;
};

/// Of guide/before.md, guide/after.md and scenes/*.md, in the order of the page.
std::span<const HeadingWords> headings_before();
std::span<const HeadingWords> headings_after();
std::span<const HeadingWords> headings_of_scenes();

/// Those of a file of that name within the folder; empty where any heading will do.
std::span<const HeadingWords> headings_of(std::string_view file);

/// Its place among `headings` in either language, however it is written; -1 where it is none of them.
int heading_place(std::span<const HeadingWords> headings, std::string_view heading);

/// The eight parts of a study, by the names of their files without number and ending.
std::span<const HeadingWords> parts_of_study();

/// Both languages' words, for saying what was expected.
std::vector<std::string> all_words(std::span<const HeadingWords> headings);

} // namespace decoupage
