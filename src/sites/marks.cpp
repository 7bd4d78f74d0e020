#include "sites/prose.hpp"
#include "views/html.hpp"

#include <algorithm>

namespace decoupage {

std::string_view sign_of(const Tested* tested) {
    return tested == nullptr ? "◌" : mark_of(tested->verdict);
}

Word word_of(const Tested* tested) {
    if (tested == nullptr) return Word::untested;
    switch (tested->verdict) {
    case Verdict::supported:
        return Word::supported;
    case Verdict::contradicted:
        return Word::contradicted;
    case Verdict::borderline:
        return Word::borderline;
    case Verdict::not_measurable:
        return Word::not_measurable;
    }
    return Word::untested;
}

std::string class_of(const Tested* tested) {
    if (tested == nullptr) return "untested";
    std::string name = name_of(tested->verdict);
    std::ranges::replace(name, ' ', '-');
    return name;
}

std::string verdict_mark(const SiteClaim& claim, const Sheet& sheet) {
    const std::string page =
        sheet.side == Side::before || sheet.file == "verdicts.html" ? "" : "verdicts.html";
    const std::string word = sheet.matter.said(word_of(claim.tested));
    return "\u2060<a class=\"mark " + class_of(claim.tested) + "\" href=\"" + page + "#" + claim.anchor +
           "\" title=\"" + escaped(word) + "\"><span aria-hidden=\"true\">" +
           std::string(sign_of(claim.tested)) + "</span><span class=\"unseen\">" + escaped(word) + ", " +
           escaped(sheet.matter.said(Word::see_measurement)) + "</span></a>";
}

std::string source_mark(const Citation& citation, Sheet& sheet) {
    const Source* source = sheet.matter.source(citation.source);
    if (source == nullptr) return {};
    if (std::ranges::find(sheet.sources, source) == sheet.sources.end()) sheet.sources.push_back(source);
    const std::string page =
        sheet.side == Side::before ? "" : "sources.html"; // which speaks of the whole film
    const std::string number = std::to_string(sheet.matter.number_of(*source));
    std::string name = source->title.empty() ? source->id : source->title;
    if (!citation.at.empty()) name += ", " + citation.at;
    return "\u2060<a class=\"cite\" href=\"" + page + "#source-" + number + "\" title=\"" + escaped(name) +
           "\"><span aria-hidden=\"true\">" + number + "</span><span class=\"unseen\">" +
           escaped(sheet.matter.said(Word::source_mark, {name})) + "</span></a>";
}

} // namespace decoupage
