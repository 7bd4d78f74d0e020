#include "sites/site.hpp"

#include "sites/linked_data.hpp"
#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "sites/style.hpp"
#include "sites/typography.hpp"
#include "study/slug.hpp"
#include "views/html.hpp"
#include "views/rule_switch.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// Puts the files of a site together, page after page.
class SiteMaker {
public:
    explicit SiteMaker(const SiteMatter& matter) : matter_(matter) {}

    template <class Page>
    void add(const std::string& file, Side side, const std::string& title, Page page) {
        Sheet sheet{matter_, side, file, {}, {}, {}, {}, {}, {}};
        site_[file] = page(sheet);
        stills_.insert(sheet.stills.begin(), sheet.stills.end());
        for (const SiteClaim* claim : sheet.claims)
            if (file != "verdicts.html") stands_in_[claim].push_back({file, title});
    }

    void add_texts();
    void add_annexes();
    void add_exercise(Side side);
    void add_files();

    const StandsIn& stands_in() const { return stands_in_; }
    Site taken() { return std::move(site_); }

private:
    std::vector<PageLink> links_of(const std::vector<const Text*>& texts, const std::string& before) const;

    const SiteMatter& matter_;
    Site site_;
    std::set<const Still*> stills_;
    StandsIn stands_in_;
};

std::vector<PageLink> SiteMaker::links_of(const std::vector<const Text*>& texts,
                                          const std::string& before) const {
    std::vector<PageLink> links;
    std::set<std::string> known;
    for (const Text* text : texts) {
        std::string name = before + address_words(stem_of(*text));
        while (!known.insert(name).second)
            name += "-more";
        links.push_back({name + ".html", page_title_of(*text)});
    }
    return links;
}

void SiteMaker::add_texts() {
    const auto parts = texts_in(matter_.work().study, matter_.language());
    const auto scenes = texts_in(matter_.work().scenes, matter_.language());
    const auto part_links = links_of(parts, "study-"), scene_links = links_of(scenes, "scene-");
    const auto beside = [](const std::vector<PageLink>& links, std::size_t at) {
        return Neighbours{at > 0 ? links[at - 1] : PageLink{},
                          at + 1 < links.size() ? links[at + 1] : PageLink{}};
    };
    for (std::size_t at = 0; at < parts.size(); ++at)
        add(part_links[at].file, Side::after, part_links[at].title,
            [&](Sheet& sheet) { return part_page(sheet, *parts[at], beside(part_links, at)); });
    for (std::size_t at = 0; at < scenes.size(); ++at)
        add(scene_links[at].file, Side::after, scene_links[at].title,
            [&](Sheet& sheet) { return scene_page(sheet, *scenes[at], beside(scene_links, at)); });
    add("study.html", Side::after, matter_.said(Word::study),
        [&](Sheet& sheet) { return study_page(sheet, part_links, scene_links); });
    add("before.html", Side::before, matter_.said(Word::before), before_page);
    add("after.html", Side::after, matter_.said(Word::after), after_page);
    if (!matter_.work().leader.empty())
        add("leader.html", Side::after, matter_.said(Word::leader), leader_page);
    if (has_discussion(matter_))
        add("discussion.html", Side::after, matter_.said(Word::discussion), discussion_page);
}

void SiteMaker::add_exercise(Side side) {
    const NineStills nine = nine_stills(matter_, side);
    const std::string file = side == Side::before ? "nine-stills" : "nine-stills-whole";
    if (side == Side::before && nine.in_order.empty()) return; // nothing leads to it
    add(file + ".html", side, {}, [&](Sheet& sheet) { return nine_stills_page(sheet, nine); });
    if (nine.in_order.empty()) return;
    add(file + "-answer.html", side, {}, [&](Sheet& sheet) { return nine_answer_page(sheet, nine); });
    for (std::size_t place = 0; place < nine.shown.size(); ++place)
        site_[nine.names[place]] = nine.in_order[nine.shown[place]]->jpeg;
}

void SiteMaker::add_annexes() {
    add("index.html", Side::before, {}, index_page);
    add("figures.html", Side::after, {}, figures_page);
    add("sources.html", Side::after, {}, sources_page);
    add("record.html", Side::after, {}, record_page);
    add("glossary.html", Side::after, matter_.said(Word::glossary), glossary_page);
    add("scenes.html", Side::after, {}, scene_list_page);
    add("sequence.html", Side::after, {}, sequence_page);
    add("shots.html", Side::after, {}, shots_page);
    add("annexes.html", Side::after, {},
        [&](Sheet& sheet) { return annexes_page(sheet, !matter_.work().leader.empty()); });
    add_exercise(Side::before);
    add_exercise(Side::after);
    add("verdicts.html", Side::after, {}, [&](Sheet& sheet) { return verdicts_page(sheet, stands_in_); });
}

void SiteMaker::add_files() {
    site_["style.css"] = site_style(matter_.order().fonts);
    for (const Font& font : matter_.order().fonts)
        site_[font.file] = font.bytes;
    if (!matter_.order().fonts.empty()) site_["fonts/licence.txt"] = matter_.order().font_licence;
    site_["rules.js"] = rule_switch_script();
    if (matter_.screened() == nullptr) return;
    site_["annotations.json"] = annotations_document(matter_);
    if (const std::string manifest = manifest_document(matter_); !manifest.empty()) {
        site_["manifest.json"] = manifest;
        const auto all = matter_.stills({0, matter_.screened()->film.times.frames()}, Side::after, 0);
        stills_.insert(all.begin(), all.end()); // it names them all
    }
    for (const Still* still : stills_)
        site_[file_of(*still)] = still->jpeg;
    if (const std::string all = barcode_png(*matter_.film(Side::after)); !all.empty())
        site_["barcode.png"] = all;
    if (const std::string first = barcode_png(*matter_.film(Side::before)); !first.empty())
        site_["barcode-before.png"] = first;
}

} // namespace

std::vector<Frame> stills_wanted(const Work& work, const ScreenedWork& screened) {
    constexpr Frame in_a_row = 6, enough = 4;
    std::set<Frame> wanted;
    const auto want = [&](std::string_view name) {
        const auto known = std::ranges::find_if(
            screened.places, [&](const auto& place) { return slug(place.first) == slug(name); });
        if (known == screened.places.end()) return;
        const FrameSpan span = known->second;
        const auto inside = std::ranges::count_if(
            screened.film.stills, [&](const Still& still) { return span.contains(still.frame); });
        if (inside >= enough || span.length() < in_a_row) return;
        for (Frame one = 0; one < in_a_row; ++one)
            wanted.insert(span.first + (2 * one + 1) * span.length() / (2 * in_a_row));
    };
    for (const auto* texts : {&work.before, &work.study, &work.scenes, &work.after, &work.leader})
        for (const Text& text : *texts) {
            if (const auto named = text.front.find("place"); named != text.front.end()) want(named->second);
            for (const TextLink& link : text.links)
                if (link.kind == TextLink::Kind::strip) want(link.target);
        }
    return {wanted.begin(), wanted.end()};
}

Outcome<Site> site_of(const Work& work, const ScreenedWork* screened, const SiteOrder& order) {
    Frame limit = 0;
    if (screened != nullptr) {
        const auto found = spoiler_limit(work.record.spoilers_from, screened->film, screened->places);
        if (!found) return tl::unexpected(found.error());
        limit = *found;
    }
    const SiteMatter matter(work, screened, order, limit);
    SiteMaker maker(matter);
    maker.add_texts();
    maker.add_annexes();
    maker.add_files();
    return maker.taken();
}

} // namespace decoupage
