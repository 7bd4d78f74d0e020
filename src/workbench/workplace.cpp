#include "workbench/workplace.hpp"

#include "deeds/tested_work.hpp"
#include "media/film_reader.hpp"
#include "views/comparison.hpp"
#include "views/film_figures.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

constexpr int kept_width = 480; ///< of stills in dossiers
constexpr std::size_t most_loaded = 2;

std::vector<std::string> curves_of_figures_and_claims() {
    std::vector<std::string> curves = curves_of_tested_work();
    for (const auto& more : {figure_curves(), comparison_curves()})
        for (const std::string& curve : more)
            if (std::ranges::find(curves, curve) == curves.end()) curves.push_back(curve);
    return curves;
}

/// The still of that frame which the dossier has.
std::optional<std::string> kept_still(const std::string& path, Frame frame) {
    const auto dossier = Dossier::open(path, Dossier::Use::read);
    if (!dossier) return std::nullopt;
    auto still = dossier->still(frame);
    if (!still || !*still) return std::nullopt;
    return std::move((*still)->jpeg);
}

} // namespace

Workplace::Workplace(const OpeningOrder& order) : author_(order.author) {
    for (const std::string& film : order.films)
        if (const auto added = films_.add(film); !added) left_out_.push_back(added.error());
    for (const std::filesystem::path& work : order.works)
        works_.emplace(work.filename().string(), work);
}

Outcome<std::string> Workplace::write(std::string_view film, const std::string& wanted,
                                      const std::string& what,
                                      const std::function<Outcome<void>(Dossier&, const ShownFilm&)>& deed) {
    auto revision = films_.write(film, wanted, deed);
    if (revision) tell_of_film(film, what);
    return revision;
}

void Workplace::tell_of_film(std::string_view film, const std::string& what) {
    events_.tell("film", {{"id", film}, {"revision", films_.revision(film)}, {"what", what}});
}

Outcome<std::shared_ptr<const std::vector<float>>> Workplace::curve(std::string_view film,
                                                                    const std::string& name) {
    const auto known = films_.find(film);
    if (!known) return tl::unexpected(known.error());
    const std::string key = known->id + " " + films_.revision(film) + " " + name;
    if (auto kept = curves_.find(key)) return kept;
    const auto dossier = Dossier::open(known->dossier, Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    auto values = dossier->curve(name);
    if (!values) return tl::unexpected(values.error());
    return curves_.keep(key, std::move(*values));
}

Outcome<std::shared_ptr<const std::string>> Workplace::still(std::string_view film, Frame frame, int width) {
    const auto known = films_.read(film);
    if (!known) return tl::unexpected(known.error());
    const Decoupage& decoupage = (*known)->decoupage;
    if (frame < 0 || frame >= decoupage.times.frames())
        return fault(Fault::Kind::not_found, "", "The film has no frame " + std::to_string(frame));
    const std::string key = (*known)->film.id + " " + std::to_string(frame) + " " + std::to_string(width);
    if (auto kept = stills_.find(key)) return kept;
    if (width <= kept_width) // what is kept will do, at its own width
        if (auto jpeg = kept_still((*known)->film.dossier, frame)) return stills_.keep(key, std::move(*jpeg));
    const std::string& path = (*known)->film.path;
    if (path.empty()) return fault(Fault::Kind::not_found, "", "The film is not at hand");
    const std::lock_guard lock(fetching_);
    if (auto kept = stills_.find(key)) return kept;
    auto fetched = visit_stills(path, {decoupage.film.stream, 0}, decoupage.times, {frame}, width);
    if (!fetched) return tl::unexpected(fetched.error());
    if (fetched->empty())
        return fault(Fault::Kind::not_found, "", "Frame " + std::to_string(frame) + " cannot be had again");
    return stills_.keep(key, std::move(fetched->front().jpeg));
}

Outcome<std::shared_ptr<const FilmAsOf>> Workplace::with_curves(std::string_view film) {
    static const std::vector<std::string> curves = curves_of_figures_and_claims();
    return with_curves(film, curves);
}

Outcome<std::shared_ptr<const FilmAsOf>> Workplace::with_curves(std::string_view film,
                                                                const std::vector<std::string>& curves) {
    const auto known = films_.read(film);
    if (!known) return known;
    const std::lock_guard lock(loading_);
    for (const Loaded& loaded : loaded_)
        if (loaded.film->film == (*known)->film && loaded.film->revision == (*known)->revision &&
            loaded.curves == curves)
            return loaded.film;
    std::erase_if(loaded_, [&](const Loaded& loaded) {
        return loaded.film->film == (*known)->film && loaded.curves == curves;
    });
    const auto dossier = Dossier::open((*known)->film.dossier, Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    auto decoupage = dossier->decoupage(curves, Dossier::Stills::left_out);
    if (!decoupage) return tl::unexpected(decoupage.error());
    loaded_.push_front({std::make_shared<const FilmAsOf>(
                            FilmAsOf{(*known)->revision, (*known)->film, std::move(*decoupage)}),
                        curves});
    if (loaded_.size() > most_loaded) loaded_.pop_back();
    return loaded_.front().film;
}

} // namespace decoupage
