#pragma once
/// Documents of plain text, Markdown and HTML.

#include "study/document.hpp"

#include <string_view>

namespace decoupage {

/// Plain text in UTF-8. Headings are "== Title ==" where there are any; else short lines that stand alone and
/// are written like titles, and what stands before a colon at the beginning of a paragraph ("Post-Production:
/// ..."). Lines are paragraphs, unless the text was broken at the right: then paragraphs are what empty lines
/// part.
Document document_of_text(std::string_view text);

/// Pages of plain text with form feeds between them, as pdftotext writes them: each is a section, "p. 12".
Document document_of_pages(std::string_view text);

Document document_of_markdown(std::string_view text);

/// HTML, however it is written: headings, paragraphs and list items; what <script>, <style>, <nav> and
/// comments hold is left out. Title, authors and year are taken from its head.
Document document_of_html(std::string_view text);

} // namespace decoupage
