#include "figures/scenes.hpp"
#include "sites/linked_data.hpp"
#include "sites/sheet.hpp"
#include "views/html.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

/// Words in the language of the site.
Json in_language(const SiteMatter& matter, const std::string& words) {
    return {{std::string(code_of(matter.language())), Json::array({words})}};
}

std::string canvas_id(const SiteMatter& matter, const Still& still) {
    return address_of(matter) + "canvas/" + std::to_string(still.frame);
}

Json canvas_of(const SiteMatter& matter, const Still& still) {
    const Decoupage& film = *matter.film(Side::after);
    const std::string id = canvas_id(matter, still);
    const Shot* shot = shot_at(film, still.frame);
    const std::string time = time_of(film, still.frame);
    const std::string label =
        shot == nullptr ? time : matter.said(Word::shot_at, {std::to_string(shot->number), time});
    const Json image{{"id", address_of(matter) + file_of(still)},
                     {"type", "Image"},
                     {"format", "image/jpeg"},
                     {"width", still.width},
                     {"height", still.height}};
    const Json painting{{"id", id + "/page/still"},
                        {"type", "Annotation"},
                        {"motivation", "painting"},
                        {"body", image},
                        {"target", id}};
    return {{"id", id},
            {"type", "Canvas"},
            {"label", in_language(matter, label)},
            {"width", still.width},
            {"height", still.height},
            {"items",
             Json::array(
                 {{{"id", id + "/page"}, {"type", "AnnotationPage"}, {"items", Json::array({painting})}}})}};
}

Json ranges_of(const SiteMatter& matter) {
    const Decoupage& film = *matter.film(Side::after);
    Json ranges = Json::array();
    for (const Scene& scene : scenes_of(film)) {
        Json items = Json::array();
        for (const Still* still : matter.stills(scene.found.span, Side::after, 0))
            items.push_back({{"id", canvas_id(matter, *still)}, {"type", "Canvas"}});
        if (items.empty()) continue;
        ranges.push_back({{"id", address_of(matter) + "range/scene-" + std::to_string(scene.number)},
                          {"type", "Range"},
                          {"label", in_language(matter, matter.said(Word::scene_numbered,
                                                                    {std::to_string(scene.number)}))},
                          {"items", items}});
    }
    return ranges;
}

} // namespace

std::string manifest_document(const SiteMatter& matter) {
    const Decoupage* film = matter.film(Side::after);
    if (film == nullptr || matter.order().stills == SiteOrder::Stills::left_out) return {};
    Json canvases = Json::array();
    for (const Still* still : matter.stills({0, film->times.frames()}, Side::after, 0))
        canvases.push_back(canvas_of(matter, *still));
    if (canvases.empty()) return {};
    const WorkTitle& title = matter.work().record.title;
    Json manifest{{"@context", "http://iiif.io/api/presentation/3/context.json"},
                  {"id", address_of(matter) + "manifest.json"},
                  {"type", "Manifest"},
                  {"label", {{title.language.empty() ? "none" : title.language, Json::array({title.words})}}},
                  {"requiredStatement",
                   {{"label", in_language(matter, matter.said(Word::still))},
                    {"value", in_language(matter, escaped(matter.said(Word::rights_stills)))}}},
                  {"items", canvases}};
    if (Json ranges = ranges_of(matter); !ranges.empty()) manifest["structures"] = ranges;
    return manifest.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace decoupage
