#include "study/slug.hpp"

#include "film/folded.hpp"

namespace decoupage {

std::string slug(std::string_view words) {
    std::string all;
    for (const std::string& word : folded_words(words))
        all += (all.empty() ? "" : "-") + word;
    return all;
}

} // namespace decoupage
