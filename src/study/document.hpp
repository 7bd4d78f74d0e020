#pragma once
/// A document of which a source is made: its sections and paragraphs, so that a locator leads to a passage.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

inline constexpr std::size_t most_document_bytes = 16u << 20;
inline constexpr std::size_t most_sections = 5000;
inline constexpr std::size_t most_paragraphs = 100'000; ///< of a document

struct DocumentSection {
    std::string heading;                 ///< empty for what stands before the first
    std::string name;                    ///< in locators: "lead", "production", "title-2"
    std::vector<std::string> paragraphs; ///< in UTF-8, one line each
};

/// What a bibliography knows of it; most of it is often empty.
struct Bibliography {
    std::string kind; ///< one of source_kinds(); empty where it is not known
    std::string title, in, publisher, pages, url, licence;
    std::vector<std::string> authors;
    int year = 0;
};

struct Document {
    Bibliography record;
    std::vector<DocumentSection> sections;
    std::string
        damage; ///< one clause without its stop: "ends in mid-sentence, in the section Title"; empty for none
};

/// What a locator leads to: a section's paragraphs, joined by newlines, for "production"; one of them, from
/// 1, for "production:2"; a page for "p. 12". Nothing where there is no such place.
std::optional<std::string> passage(const Document& document, std::string_view locator);

/// The locator of a paragraph, both from 0.
std::string locator_of(const Document& document, std::size_t section, std::size_t paragraph);

/// Builds sections: names them apart, and leaves out empty ones at the front.
class DocumentSections {
public:
    void heading(std::string_view words);
    /// Spaces are made one; an empty paragraph is none.
    void paragraph(std::string_view words);
    std::vector<DocumentSection> taken() &&;

private:
    std::vector<DocumentSection> sections_;
    std::size_t paragraphs_ = 0;
};

} // namespace decoupage
