#include "screening/going_on.hpp"

#include "analysers/roster.hpp"
#include "screening/models.hpp"

#include <algorithm>

namespace decoupage {

namespace {

std::vector<std::string> measured_curves() {
    std::vector<std::string> names;
    for (const Analyser& analyser : roster())
        if (analyser.meter != nullptr)
            for (const CurveCard& curve : analyser.card.measures)
                names.push_back(curve.name);
    return names;
}

/// What is kept of the reels that were seen.
Outcome<Beginning> load(Dossier dossier, const SeenReels& seen, std::size_t reels) {
    auto times = dossier.times();
    if (!times) return tl::unexpected(times.error());
    auto curves = dossier.curves();
    if (!curves) return tl::unexpected(curves.error());
    auto tracks = dossier.tracks();
    if (!tracks) return tl::unexpected(tracks.error());
    auto looks = dossier.looks();
    if (!looks) return tl::unexpected(looks.error());
    auto failed = dossier.missing();
    if (!failed) return tl::unexpected(failed.error());
    if (times->frames() != seen.end || curves->size() != measured_curves().size())
        return fault(Fault::Kind::damaged, "", "Parts of what was seen are missing");
    SeenBefore before{reels, times->values(), cut_to(seen.end, std::move((*tracks)["damage"].segments)),
                      seen.interlaced, seen.variable_rate};
    return Beginning{std::move(dossier), std::move(before), std::move(*curves), std::move(*looks),
                     std::move(*failed)};
}

Outcome<Beginning> go_on(const std::string& dossier_path, const Film& film, std::size_t reels) {
    auto standing = Dossier::go_on(dossier_path, film, measured_curves());
    if (!standing) return tl::unexpected(standing.error());
    const auto seen = standing->seen_reels();
    if (!seen) return tl::unexpected(seen.error());
    return load(std::move(*standing), **seen, reels);
}

bool is_of_the_disk(const Fault& fault) {
    return fault.kind == Fault::Kind::no_space || fault.kind == Fault::Kind::not_allowed;
}

} // namespace

std::string meters_of(const ScreeningOrder& order) {
    std::string words = "stills of " + std::to_string(order.still_width) + " pixels";
    for (const Analyser& analyser : roster()) {
        if (analyser.meter == nullptr && analyser.lookout == nullptr) continue;
        words += ", " + analyser.card.name + " " + std::to_string(analyser.card.version);
        const auto set = order.settings.find(analyser.card.name);
        if (set == order.settings.end()) continue;
        for (const auto& [name, value] : set->second.set())
            words += " " + name + "=" + std::to_string(value);
    }
    for (const ModelKey& model : models_of(order))
        words += ", " + model.lookout + " by " + model.digest;
    return order.quick ? words + ", no lookouts" : words;
}

std::optional<SeenReels> seen_before(const std::string& dossier_path, const Film& film) {
    if (!is_dossier(dossier_path)) return std::nullopt;
    const auto dossier = Dossier::open(dossier_path, Dossier::Use::read);
    if (!dossier) return std::nullopt;
    const auto standing = dossier->film();
    const auto seen = dossier->seen_reels();
    if (!standing || !seen || standing->print != film.print || standing->stream != film.stream)
        return std::nullopt;
    return *seen;
}

std::size_t reels_before(const std::vector<Reel>& reels, const std::optional<SeenReels>& seen,
                         const ScreeningOrder& order) {
    if (!seen || seen->meters != meters_of(order)) return 0;
    const auto next = std::find_if(reels.begin(), reels.end(),
                                   [&](const Reel& reel) { return reel.frames.first == seen->end; });
    return next == reels.end() ? 0 : static_cast<std::size_t>(next - reels.begin());
}

Outcome<Beginning> begin_screening(const std::string& dossier_path, const Film& film, std::size_t reels) {
    if (reels > 0)
        if (auto gone_on = go_on(dossier_path, film, reels); gone_on || is_of_the_disk(gone_on.error()))
            return gone_on;
    auto dossier = Dossier::create(dossier_path, film);
    if (!dossier) return tl::unexpected(dossier.error());
    return Beginning{std::move(*dossier), {}, {}, {}, {}};
}

} // namespace decoupage
