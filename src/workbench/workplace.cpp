#include "workbench/workplace.hpp"

#include "deeds/tested_work.hpp"
#include "media/film_reader.hpp"
#include "screening/rehearsal.hpp"
#include "views/comparison.hpp"
#include "views/film_figures.hpp"
#include "workbench/answer.hpp"
#include "workbench/film_json.hpp"

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

/// The same film, with these curves.
Outcome<std::shared_ptr<const FilmAsOf>> with(const FilmAsOf& known, const std::vector<std::string>& curves) {
    const auto dossier = Dossier::open(known.film.dossier, Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    auto decoupage = dossier->decoupage(curves, Dossier::Stills::left_out);
    if (!decoupage) return tl::unexpected(decoupage.error());
    return std::make_shared<const FilmAsOf>(FilmAsOf{known.revision, known.film, std::move(*decoupage)});
}

} // namespace

Workplace::Workplace(const OpeningOrder& order)
    : author_(order.author), start_(order.start), program_(order.program) {
    for (const std::string& film : order.films)
        if (const auto added = films_.add(film); !added) left_out_.push_back(added.error());
    for (const std::filesystem::path& work : order.works)
        works_.add(work);
}

Outcome<std::string> Workplace::write(std::string_view film, const std::string& wanted,
                                      const std::string& what,
                                      const std::function<Outcome<void>(Dossier&, const ShownFilm&)>& deed) {
    auto revision = films_.write(film, wanted, deed, [this](const FilmAsOf& next) { make_ready(next); });
    if (revision) {
        let_go_but(film, *revision);
        tell_of_film(film, what);
    }
    return revision;
}

void Workplace::make_ready(const FilmAsOf& next) {
    told(next);
    const auto of_it = [&](const auto& loaded) { return loaded->film == next.film; };
    {
        const std::lock_guard lock(loading_);
        if (std::ranges::none_of(loaded_, of_it)) return;
    }
    auto loaded = with(next, curves_of_figures_and_claims());
    if (!loaded) return; // who asks is told why
    const std::lock_guard lock(loading_);
    loaded_.push_front(std::move(*loaded));
}

void Workplace::let_go_but(std::string_view film, const std::string& revision) {
    const std::lock_guard lock(loading_);
    std::erase_if(
        loaded_, [&](const auto& loaded) { return loaded->film.id == film && loaded->revision != revision; });
    while (loaded_.size() > most_loaded)
        loaded_.pop_back();
}

Outcome<std::shared_ptr<const std::string>> Workplace::told(const FilmAsOf& known) {
    const std::string name = known.film.id + ' ' + known.revision + (known.film.path.empty() ? "" : " away");
    if (auto text = told_.find(name)) return text;
    const auto dossier = Dossier::open(known.film.dossier, Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    return told_.keep(name,
                      json_answer(film_json(known, dossier->still_frames(), dossier->curve_names())).body);
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
    const auto known = films_.read(film);
    if (!known) return known;
    const std::lock_guard lock(loading_);
    for (const auto& loaded : loaded_)
        if (loaded->film == (*known)->film && loaded->revision == (*known)->revision) return loaded;
    std::erase_if(loaded_, [&](const auto& loaded) { return loaded->film == (*known)->film; });
    auto loaded = with(**known, curves_of_figures_and_claims());
    if (!loaded) return loaded;
    loaded_.push_front(std::move(*loaded));
    if (loaded_.size() > most_loaded) loaded_.pop_back();
    return loaded_.front();
}

Outcome<std::shared_ptr<const StudyGround>> Workplace::study_ground(std::string_view film,
                                                                    std::string_view work) {
    auto known = with_curves(film);
    if (!known) return tl::unexpected(known.error());
    auto study = works_.read(work);
    if (!study) return tl::unexpected(study.error());
    const std::lock_guard lock(grounding_);
    const bool holds = ground_ && ground_->work == *study && ground_->film->film == (*known)->film &&
                       ground_->film->revision == (*known)->revision;
    if (!holds) {
        const Work& places = (*study)->work;
        const Decoupage& decoupage = (*known)->decoupage;
        ground_.reset(new StudyGround{std::move(*known), std::move(*study), NamedGround(places, decoupage)});
    }
    return ground_;
}

Outcome<void>
Workplace::with_screened(std::string_view film,
                         const std::function<Outcome<void>(ScreenedWork&, const FilmAsOf&)>& deed) {
    const auto known = films_.read(film);
    if (!known) return tl::unexpected(known.error());
    const std::lock_guard lock(screened_mutex_);
    if (screened_as_of_ == nullptr || screened_as_of_->film != (*known)->film ||
        screened_as_of_->revision != (*known)->revision) {
        const auto dossier = Dossier::open((*known)->film.dossier, Dossier::Use::read);
        if (!dossier) return tl::unexpected(dossier.error());
        auto decoupage = dossier->decoupage(curves_of_tested_work(), Dossier::Stills::left_out);
        if (!decoupage) return tl::unexpected(decoupage.error());
        auto screened = std::make_unique<ScreenedWork>();
        screened->film = std::move(*decoupage);
        const double aspect = screened->film.film.aspect();
        const int height = aspect > 0 ? std::max(1, static_cast<int>(kept_width / aspect)) : kept_width;
        for (const Frame frame : dossier->still_frames())
            screened->more_stills.push_back({frame, kept_width, height, {}});
        screened_ = std::move(screened);
        screened_as_of_ = *known;
    }
    screened_->places.clear();
    screened_->verdicts.clear();
    return deed(*screened_, *screened_as_of_);
}

void Workplace::keep_publication(const std::string& work, Site site) {
    const std::lock_guard lock(published_mutex_);
    published_work_ = work;
    published_ = std::move(site);
}

std::optional<std::string> Workplace::published(std::string_view work, const std::string& file) const {
    const std::lock_guard lock(published_mutex_);
    const auto found = published_work_ == work ? published_.find(file) : published_.end();
    return found == published_.end() ? std::nullopt : std::optional(found->second);
}

Outcome<std::shared_ptr<const FilmAsOf>> Workplace::to_rehearse(std::string_view film) {
    const auto known = films_.read(film);
    if (!known) return known;
    const std::lock_guard lock(rehearsing_);
    if (rehearsed_ && rehearsed_->film == (*known)->film && rehearsed_->revision == (*known)->revision)
        return rehearsed_;
    auto loaded = with(**known, rehearsal_curves());
    if (loaded) rehearsed_ = *loaded;
    return loaded;
}

} // namespace decoupage
