#include "study/document.hpp"

#include "study/plain_words.hpp"
#include "study/slug.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace decoupage {

namespace {

const DocumentSection* section_named(const Document& document, std::string_view name) {
    const auto found = std::ranges::find(document.sections, name, &DocumentSection::name);
    return found == document.sections.end() ? nullptr : &*found;
}

std::string page_name(std::string_view locator) {
    const std::size_t digit = locator.find_first_of("0123456789");
    return "page-" + std::string(digit == locator.npos ? "" : locator.substr(digit));
}

/// "title-2" where "title" is taken.
std::string name_apart(const std::string& name, const std::set<std::string>& taken) {
    if (!taken.contains(name)) return name;
    for (int number = 2;; ++number)
        if (const std::string other = name + '-' + std::to_string(number); !taken.contains(other))
            return other;
}

} // namespace

std::optional<std::string> passage(const Document& document, std::string_view locator) {
    const bool is_page = locator.starts_with("p.") || locator.starts_with("p ");
    const std::size_t colon = locator.rfind(':');
    std::size_t number = 0;
    if (colon != locator.npos) {
        const std::string_view digits = locator.substr(colon + 1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error != std::errc{} || end != digits.data() + digits.size() || number == 0) return std::nullopt;
    }
    const std::string_view name = locator.substr(0, colon);
    const DocumentSection* section = section_named(document, is_page ? page_name(name) : slug(name));
    if (section == nullptr || number > section->paragraphs.size()) return std::nullopt;
    if (number > 0) return section->paragraphs[number - 1];
    std::string all;
    for (const std::string& paragraph : section->paragraphs)
        all += (all.empty() ? "" : "\n") + paragraph;
    return all;
}

std::string locator_of(const Document& document, std::size_t section, std::size_t paragraph) {
    const DocumentSection& one = document.sections[section];
    const bool is_page = one.name.starts_with("page-");
    std::string locator = is_page ? "p. " + one.name.substr(5) : one.name;
    if (one.paragraphs.size() > 1) locator += ':' + std::to_string(paragraph + 1);
    return locator;
}

void DocumentSections::heading(std::string_view words) {
    if (sections_.size() >= most_sections) return;
    const std::string heading = one_line(words);
    sections_.push_back({heading, slug(heading), {}});
}

void DocumentSections::paragraph(std::string_view words) {
    std::string text = one_line(words);
    if (text.empty() || ++paragraphs_ > most_paragraphs) return;
    if (sections_.empty()) sections_.push_back({{}, "lead", {}});
    sections_.back().paragraphs.push_back(std::move(text));
}

std::vector<DocumentSection> DocumentSections::taken() && {
    std::set<std::string> names;
    for (DocumentSection& section : sections_) {
        section.name = name_apart(section.name.empty() ? "section" : section.name, names);
        names.insert(section.name);
    }
    return std::move(sections_);
}

} // namespace decoupage
