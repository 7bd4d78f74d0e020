#include "app/command.hpp"
#include "app/counting_options.hpp"
#include "app/remarks.hpp"
#include "deeds/known_dossier.hpp"
#include "deeds/publication.hpp"
#include "deeds/site_folder.hpp"
#include "deeds/tested_work.hpp"
#include "film/near_miss.hpp"
#include "study/work_reading.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

struct PublishRequest {
    std::string name, folder, film, language, address;
    bool no_stills = false;
    CountingWords counting;
};

/// The language asked for; else that of the folder's texts.
Outcome<Language> language_of_site(const PublishRequest& request, const Work& work) {
    if (request.language.empty())
        return language_named(work.record.text_language).value_or(Language::english);
    if (const auto language = language_named(request.language)) return *language;
    return fault(Fault::Kind::usage, "en or fr", "--language was given " + request.language,
                 did_you_mean(request.language, std::vector<std::string>{"en", "fr"}));
}

void tell(Console& console, const PublishRequest& request, const Publication& published, const Work& work) {
    const auto pages =
        std::ranges::count_if(published.site, [](const auto& file) { return file.first.ends_with(".html"); });
    if (console.json()) {
        const nlohmann::ordered_json told{{"work", work.name},
                                          {"folder", request.folder},
                                          {"pages", pages},
                                          {"files", published.site.size()},
                                          {"claims", work.claims.size()},
                                          {"tested", published.tested}};
        console.print(told.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
        return;
    }
    console.print(shown_path(request.folder + "/index.html") + "\n");
    std::string remark = counted(pages, "page", "pages") + " of " + work.name + ".";
    if (!work.claims.empty())
        remark += request.film.empty() ? " Its sentences are not tested: name a screened film with --film."
                                       : " " +
                                             counted(static_cast<std::int64_t>(published.tested),
                                                     "sentence was", "sentences were") +
                                             " tested on this print.";
    console.remark(remark);
    if (!work.problems.empty())
        console.remark(counted(std::ssize(work.problems), "remark", "remarks") +
                       " on the folder: decoupage work check " + request.name);
}

Outcome<void> publish(Console& console, const PublishRequest& request) {
    const auto counting = counting_from(request.counting);
    if (!counting) return tl::unexpected(counting.error());
    const auto folder = work_folder(request.name);
    if (!folder) return tl::unexpected(folder.error());
    const auto work = read_work(*folder);
    if (!work) return tl::unexpected(work.error());
    SiteOrder order;
    const auto language = language_of_site(request, *work);
    if (!language) return tl::unexpected(language.error());
    order.language = *language;
    order.stills = request.no_stills ? SiteOrder::Stills::left_out : SiteOrder::Stills::shown;
    order.counting = *counting;
    order.program = "Découpage " DECOUPAGE_VERSION;
    order.address = request.address;
    std::optional<OpenedDossier> film;
    if (!request.film.empty()) {
        auto opened = open_known_dossier(request.film, curves_of_tested_work());
        if (!opened) return tl::unexpected(opened.error());
        remark_on_age(console, *opened);
        film = std::move(*opened);
    }
    const auto published = publication_of(*work, film ? &*film : nullptr, order);
    if (!published) return tl::unexpected(published.error());
    if (auto written = write_site(published->site, request.folder); !written) return written;
    tell(console, request, *published, *work);
    return {};
}

Deed offer_publish(Options& options) {
    const auto request = std::make_shared<PublishRequest>();
    options.plain("NAME", request->name);
    options.value("-o,--output", "FOLDER", request->folder,
                  "Where the site is written: an empty folder, or one with an earlier site",
                  Options::Need::must);
    options.value("--film", "D", request->film, "The film's dossier, or a film that has one");
    options.value("--language", "en|fr", request->language,
                  "In which the pages speak; usually that of the folder's texts");
    options.flag("--no-stills", request->no_stills, "Show no stills, where their rights forbid it");
    options.value("--address", "URL", request->address,
                  "Where the site will stand, for what other programs read of it");
    offer_counting(options, request->counting);
    return [request](Console& console) {
        const auto done = publish(console, *request);
        return done ? Exit::done : console.fail(done.error());
    };
}

} // namespace

const Command publish_command{
    "publish",
    "writes a companion to a film: before the screening, the study, after the credits",
    "NAME -o FOLDER [--film D] [--language en|fr] [--no-stills]",
    "NAME is a work folder, by its path or by its name under ./works. With a film, its sentences are tested "
    "and "
    "shown with stills and figures; without one the site says that they are not tested yet. The page before "
    "the "
    "screening shows nothing from after the work's spoilers_from. The site needs no network.",
    "decoupage publish the-run -o site/ --film film.mkv\n"
    "decoupage publish works/the-run -o site-fr/ --film film.mkv.dossier --language fr\n"
    "decoupage publish the-run -o site/ --no-stills",
    offer_publish};

} // namespace decoupage
