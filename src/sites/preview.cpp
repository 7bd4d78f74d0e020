#include "sites/preview.hpp"

#include "sites/first_part.hpp"
#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "views/base64.hpp"
#include "views/html.hpp"

#include <algorithm>

namespace decoupage {

namespace {

const Text* text_named(const Work& work, const std::string& file) {
    for (const auto* texts :
         {&work.study, &work.scenes, &work.before, &work.after, &work.leader, &work.glossary})
        for (const Text& text : *texts)
            if (text.file == file) return &text;
    return nullptr;
}

void replace_all(std::string& html, std::string_view from, const std::string& to) {
    for (std::size_t at = 0; (at = html.find(from, at)) != std::string::npos; at += to.size())
        html.replace(at, from.size(), to);
}

/// `src="stills/0002310.jpg"`, which only our own markup can hold, since a quotation mark in words is
/// escaped.
void lead_to_stills(std::string& html, const std::string& stills) {
    constexpr std::string_view before = " src=\"stills/", after = ".jpg\"";
    for (std::size_t at = 0; (at = html.find(before, at)) != std::string::npos;) {
        at += std::string_view(" src=\"").size();
        const std::size_t digits = at + std::string_view("stills/").size(), end = html.find(after, digits);
        if (end == std::string::npos) return;
        const std::string frame = std::to_string(std::atoll(html.substr(digits, end - digits).c_str()));
        html.replace(at, end + after.size() - 1 - at, escaped(stills) + frame);
    }
}

void show_barcode(std::string& html, const SiteMatter& matter, Side side) {
    const std::string file = side == Side::before ? "barcode-before.png" : "barcode.png";
    if (html.find(" src=\"" + file + "\"") == std::string::npos) return;
    replace_all(html, " src=\"" + file + "\"",
                " src=\"data:image/png;base64," + base64(barcode_png(*matter.film(side))) + '"');
}

} // namespace

Outcome<std::string> preview_of(const Work& work, const std::string& file, const ScreenedWork* screened,
                                const SiteOrder& order, const std::string& stills) {
    const Text* text = text_named(work, file);
    if (text == nullptr) return std::string();
    const Side side = file.starts_with("guide/before.") ? Side::before : Side::after;
    Frame limit = screened != nullptr ? screened->film.times.frames() : 0;
    if (screened != nullptr && side == Side::before) { // after the screening nobody asks for the first part
        const auto found = spoiler_limit(work.record.spoilers_from, screened->film, screened->places);
        if (!found) return tl::unexpected(found.error());
        limit = *found;
    }
    const SiteMatter matter(work, screened, order, limit);
    Sheet sheet{matter, side, "preview.html", {}, {}, {}, {}, {}, {}};
    std::string html =
        page_title({}, text->title.empty() ? title_html(matter) : escaped(page_title_of(*text))) +
        whole_text(*text, sheet);
    lead_to_stills(html, stills);
    show_barcode(html, matter, side);
    return html;
}

std::vector<std::string> claims_said_in(const Work& work, const std::string& file) {
    std::vector<std::string> ids;
    const Text* text = text_named(work, file);
    if (text == nullptr) return ids;
    for (const TextLink& link : text->links)
        if (link.kind == TextLink::Kind::claim && std::ranges::find(ids, link.target) == ids.end())
            ids.push_back(link.target);
    return ids;
}

} // namespace decoupage
