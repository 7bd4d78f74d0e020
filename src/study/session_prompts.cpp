#include "study/session_prompts.hpp"

#include "study/headings.hpp"

#include <algorithm>

namespace decoupage {

namespace {

// Places in headings_before() and headings_after().
constexpr int discussion_sparks = 9, stayed_with_you = 2, naming_a_moment = 4;
constexpr std::size_t most_prompts = 40;

const Text* text_in(const std::vector<Text>& texts, std::string_view language) {
    const auto found = std::ranges::find(texts, language, &Text::language);
    return found != texts.end() ? &*found : texts.empty() ? nullptr : &texts.front();
}

/// The target of the first link to a place in a node or below.
std::string place_in_node(const MarkdownNode& node) {
    constexpr std::string_view scheme = "place:";
    if (node.kind == MarkdownNode::Kind::link && node.target.starts_with(scheme))
        return node.target.substr(scheme.size());
    for (const MarkdownNode& child : node.children)
        if (std::string place = place_in_node(child); !place.empty()) return place;
    return {};
}

/// An item of a list that ends as one of several: "; " and ", and" are not its own.
std::string without_end(std::string words) {
    while (!words.empty() && std::string_view(" ;,\n").find(words.back()) != std::string_view::npos)
        words.pop_back();
    return words;
}

void take_items(const TextSection& section, const std::string& begins, std::vector<Prompt>& prompts) {
    for (const MarkdownNode& block : section.blocks) {
        if (block.kind != MarkdownNode::Kind::list) continue;
        for (const MarkdownNode& item : block.children) {
            const std::string words = without_end(words_in(item));
            if (!words.empty() && prompts.size() < most_prompts)
                prompts.push_back({begins + words, place_in_node(item)});
        }
    }
}

} // namespace

std::vector<Prompt> prompts_in(const Work& work, Stage stage, std::string_view language) {
    std::vector<Prompt> prompts;
    const Text* text = text_in(stage == Stage::before ? work.before : work.after, language);
    if (text == nullptr) return prompts;
    for (const TextSection& section : text->sections) {
        if (stage == Stage::before) {
            if (heading_place(headings_before(), section.heading) == discussion_sparks)
                take_items(section, {}, prompts);
            continue;
        }
        const int place = heading_place(headings_after(), section.heading);
        if (place == stayed_with_you) take_items(section, {}, prompts);
        if (place == naming_a_moment)
            take_items(section, text->language == "fr" ? "Un moment où " : "A moment where ", prompts);
    }
    return prompts;
}

} // namespace decoupage
