#include "exchange/beside.hpp"
#include "exchange/chapters.hpp"
#include "exchange/clock_times.hpp"
#include "exchange/text.hpp"
#include "exchange/xml.hpp"

namespace decoupage::exchange {

namespace {

constexpr Rate nanoseconds_a_second{1'000'000'000, 1};

void add_element(pugi::xml_node node, const char* name, const std::string& text) {
    node.append_child(name).text().set(clean(text).c_str());
}

/// Chapters may lie within each other: no deeper than a parsed document can be.
void read_atoms(pugi::xml_node parent, std::vector<SaidChapter>& chapters) {
    for (const pugi::xml_node atom : parent.children("ChapterAtom")) {
        const auto text = [&](const char* name) {
            return std::string(trimmed(atom.child(name).text().get()));
        };
        if (const auto first = tick_of_clock(text("ChapterTimeStart"), 9))
            chapters.push_back({*first, tick_of_clock(text("ChapterTimeEnd"), 9),
                                atom.child("ChapterDisplay").child("ChapterString").text().get(),
                                text("ChapterStringUID")});
        read_atoms(atom, chapters);
    }
}

} // namespace

std::string matroska_chapters(const Decoupage& decoupage) {
    const Ruler ruler(decoupage.times, nanoseconds_a_second);
    pugi::xml_document document;
    pugi::xml_node edition = document.append_child("Chapters").append_child("EditionEntry");
    std::int64_t number = 0;
    for (const Name& name : decoupage.names) {
        const Ticks ticks = ruler.ticks(name.span);
        pugi::xml_node atom = edition.append_child("ChapterAtom");
        add_element(atom, "ChapterUID", std::to_string(++number));
        add_element(atom, "ChapterStringUID", beside_words(name));
        add_element(atom, "ChapterTimeStart", clock_of(ticks.first, 9));
        add_element(atom, "ChapterTimeEnd", clock_of(ticks.end, 9));
        pugi::xml_node display = atom.append_child("ChapterDisplay");
        add_element(display, "ChapterString", name.words);
        add_element(display, "ChapterLanguage", "und");
    }
    return xml_text(document);
}

Outcome<Said> read_matroska_chapters(std::string_view bytes, const Decoupage& film) {
    const auto document = parsed_xml(bytes, "Chapters");
    if (!document) return tl::unexpected(document.error());
    std::vector<SaidChapter> chapters;
    for (const pugi::xml_node edition : (*document)->document_element().children("EditionEntry"))
        read_atoms(edition, chapters);
    return said_by_chapters(film, Ruler(film.times, nanoseconds_a_second), std::move(chapters));
}

} // namespace decoupage::exchange
