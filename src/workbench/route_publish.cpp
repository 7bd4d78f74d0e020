// Publishing a work, and looking at what was published.

#include "deeds/publication.hpp"
#include "deeds/site_folder.hpp"
#include "deeds/tested_work.hpp"
#include "study/work_reading.hpp"
#include "views/words.hpp"
#include "workbench/assets.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

struct PublishingOrder {
    std::string work, film;
    fs::path folder, target;
    SiteOrder site;
};

/// Where a work may be published to: within its own folder, or beside where the workbench was opened.
std::vector<std::pair<std::string, fs::path>> places_for(const Workplace& workplace, const std::string& work,
                                                         const fs::path& folder,
                                                         const std::string& language) {
    std::vector<std::pair<std::string, fs::path>> places{{"work", folder / "site" / language}};
    if (!workplace.start().empty())
        places.emplace_back("start", workplace.start() / "sites" / (work + '-' + language));
    return places;
}

Outcome<PublishingOrder> order_from(Workplace& workplace, const std::string& work,
                                    const nlohmann::json& asked) {
    const auto film = text_in(asked, "film"), language = text_in(asked, "language", "en"),
               place = text_in(asked, "place", "work"), stills = text_in(asked, "stills", "shown");
    for (const auto* text : {&film, &language, &place, &stills})
        if (!*text) return tl::unexpected(text->error());
    const auto folder = workplace.open_works().find(work);
    if (!folder) return tl::unexpected(folder.error());
    const auto spoken = language_named(*language);
    if (!spoken) return fault(Fault::Kind::usage, "en or fr", "The language asked for is " + *language);
    PublishingOrder order{work, {}, *folder, {}, {}};
    for (const auto& [id, path] : places_for(workplace, work, *folder, *language))
        if (id == *place) order.target = path;
    if (order.target.empty())
        return fault(Fault::Kind::usage, "work or start", "The place asked for is " + *place);
    order.site.language = *spoken;
    order.site.stills = *stills == "left out" ? SiteOrder::Stills::left_out : SiteOrder::Stills::shown;
    order.site.program = workplace.program();
    if (film->empty()) return order;
    const auto known = workplace.films().find(*film);
    if (!known) return tl::unexpected(known.error());
    order.film = known->path.empty() ? known->dossier : known->path;
    return order;
}

Outcome<void> publish(Workplace& workplace, const PublishingOrder& order, const Jobs::Telling& tell,
                      const std::atomic<bool>& stop) {
    const auto work = read_work(order.folder);
    if (!work) return tl::unexpected(work.error());
    std::optional<OpenedDossier> film;
    if (!order.film.empty()) {
        tell(0.05, 0, "Reading the film's dossier");
        auto opened = open_known_dossier(order.film, curves_of_tested_work());
        if (!opened) return tl::unexpected(opened.error());
        film = std::move(*opened);
    }
    tell(0.2, 0, "Testing the sentences and making the pages");
    auto published = publication_of(*work, film ? &*film : nullptr, order.site);
    if (!published) return tl::unexpected(published.error());
    if (stop) return fault(Fault::Kind::interrupted, "", "The publication was stopped");
    const auto pages = std::ranges::count_if(published->site,
                                             [](const auto& file) { return file.first.ends_with(".html"); });
    tell(0.8, 0, "Writing " + counted(pages, "page", "pages"));
    if (auto written = write_site(published->site, order.target.string()); !written) return written;
    workplace.keep_publication(order.work, std::move(published->site));
    tell(1, 0, counted(pages, "page", "pages") + " in " + order.target.string());
    return {};
}

} // namespace

Answer route_publish(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    auto order = order_from(workplace, request.captures[0], *asked);
    if (!order) return fault_answer(order.error());
    const std::string work = order->work, path = (order->target / "index.html").string();
    const auto job = workplace.jobs().add(
        "publication", work,
        [&workplace, order = std::move(*order)](const Jobs::Telling& tell, const std::atomic<bool>& stop) {
            return publish(workplace, order, tell, stop);
        });
    if (!job) return fault_answer(job.error());
    Json document = job_json(*job);
    document["path"] = path;
    return json_answer(document, 202);
}

Answer route_places_to_publish(Workplace& workplace, const Request& request) {
    const auto folder = workplace.open_works().find(request.captures[0]);
    if (!folder) return fault_answer(folder.error());
    Json rows = Json::array();
    for (const char* language : {"en", "fr"})
        for (const auto& [id, path] : places_for(workplace, request.captures[0], *folder, language)) {
            std::error_code none;
            rows.push_back({{"place", id},
                            {"language", language},
                            {"path", path.string()},
                            {"there", fs::exists(path / "site.files", none)}});
        }
    return json_answer({{"places", std::move(rows)},
                        {"shown", workplace.published(request.captures[0], "index.html").has_value()}});
}

Answer route_published(Workplace& workplace, const Request& request) {
    std::string file = request.captures[1];
    if (request.captures.size() > 2) file += '/' + request.captures[2];
    auto bytes = workplace.published(request.captures[0], file);
    if (!bytes) return not_found_answer("Nothing of that name was published since the workbench was opened");
    // Made by this program out of escaped words; all the same nothing in it may run or ask this server.
    return bytes_answer(media_type(fs::path(file).extension().string()), std::move(*bytes))
        .with("Content-Security-Policy", "script-src 'none'; connect-src 'none'; form-action 'none'");
}

} // namespace decoupage
