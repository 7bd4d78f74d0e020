// A text that somebody else wrote, and words for where its spoilers begin: whatever the bytes are, the pages
// made of them run nothing, fetch nothing, and before the screening show nothing from after the limit.

#include "sites/site.hpp"
#include "study/text_reading.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace decoupage;

namespace {

void demand(bool promise) {
    if (!promise) std::abort();
}

/// Four shots of a second each, with a still each.
ScreenedWork film() {
    ScreenedWork made;
    std::vector<Time> times;
    for (Frame frame = 0; frame < 96; ++frame)
        times.push_back(from_ticks(frame, 1, 24));
    made.film.times = FrameTimes(times, from_ticks(96, 1, 24));
    made.film.film.frames = 96;
    made.film.film.rate = {24, 1};
    made.film.film.duration = made.film.times.end();
    Track cuts{"transitions", {}}, shots{"shots", {}};
    for (Frame first = 0; first < 96; first += 24) {
        if (first > 0) cuts.segments.push_back({{first, first}, "cut", 1, ""});
        shots.segments.push_back({{first, first + 24}, "picture", 1, ""});
        made.film.stills.push_back({first + 12, 8, 8, "still"});
    }
    made.film.shots = number_shots(cuts, shots);
    made.film.tracks = {{"transitions", cuts}, {"shots", shots}};
    made.places = {{"a", {0, 24}}, {"b", {72, 96}}};
    return made;
}

std::size_t count(const std::string& page, std::string_view words) {
    std::size_t times = 0;
    for (std::size_t at = 0; (at = page.find(words, at)) != std::string::npos; at += words.size())
        ++times;
    return times;
}

/// Elements that would run or fetch; what the pages have of their own is data and one style sheet.
void check(const std::string& page) {
    demand(count(page, "<script") ==
           count(page, "<script type=\"application/") + count(page, "<script src=\"rules.js\""));
    for (const char* harm : {"href=\"javascript", "href=\"data:", "src=\"http", "src=\"//",
                             "src=\"data:", "<iframe", "<object", " onclick=\"", "<style"})
        demand(page.find(harm) == std::string::npos);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string all(reinterpret_cast<const char*>(bytes), size);
    const auto line = all.find('\n');
    const std::string markdown = line == std::string::npos ? all : all.substr(line + 1);
    Work work;
    work.record.spoilers_from = line == std::string::npos ? "" : all.substr(0, line);
    work.record.title.words = work.record.spoilers_from;
    std::vector<WorkProblem> problems;
    for (const auto& [texts, file] : {std::pair{&work.before, "guide/before.md"},
                                      {&work.study, "study/6-form.md"},
                                      {&work.scenes, "scenes/a.md"},
                                      {&work.glossary, "glossary.md"}})
        texts->push_back(read_text(markdown, file, "en", work.claims, problems));
    ScreenedWork screened = film();
    for (const WrittenClaim& claim : work.claims)
        screened.verdicts[claim.id].spans = {{80, 90}};
    auto site = site_of(work, &screened, {});
    if (!site) {
        work.record.spoilers_from = "0:02";
        site = site_of(work, &screened, {});
    }
    demand(site.has_value());
    for (const auto& [file, page] : *site)
        if (file.ends_with(".html")) check(page);
    const bool all_may_be_shown =
        site->at("before.html").find("Nothing here comes from after") == std::string::npos;
    demand(all_may_be_shown || site->at("before.html").find("stills/0000084") == std::string::npos);
    return 0;
}
