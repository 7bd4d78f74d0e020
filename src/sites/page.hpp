#pragma once
/// What stands around every page. Inside sites/ only.

#include "sites/sheet.hpp"

#include <string>

namespace decoupage {

struct PageHead {
    std::string title;     ///< of the page, as words
    std::string kind;      ///< "before": the body has the class "page-before"
    std::string more = {}; ///< HTML for the head: what other programs read
    enum class Script { none, rules } script = Script::none;
};

/// A whole page around `main`, which is HTML with one heading of the first level.
std::string page(const Sheet& sheet, const PageHead& head, const std::string& main);

/// The work's title with its language: `<cite lang="fr">`.
std::string title_html(const SiteMatter& matter);

/// `<h1>` and what stands over it and under it. `under` is HTML.
std::string page_title(const std::string& over, const std::string& title, const std::string& under = {});

/// `<h2>` that can be linked to; its identifier is its own on the page.
std::string section_title(const std::string& words, Sheet& sheet);

/// A paragraph in the page's own words; `kind` may be empty.
std::string sentence(const std::string& words, const std::string& kind = {});

/// What stands where a film is missing: what will be there, and how to get it.
std::string empty_place(const SiteMatter& matter);

/// Says so where a text is in another language than the page; else empty. `lang_of` is ` lang="fr"` then.
std::string language_remark(const Text& text, const SiteMatter& matter);
std::string lang_of(const Text& text, const SiteMatter& matter);

/// ` lang="en"` for what the program says in English only.
std::string lang_of_program(const SiteMatter& matter);

} // namespace decoupage
