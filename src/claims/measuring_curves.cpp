#include "claims/examination.hpp"
#include "figures/density.hpp"
#include "figures/faces.hpp"
#include "figures/lead.hpp"
#include "figures/measures.hpp"
#include "figures/picture.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace decoupage {

namespace {

const std::vector<float>* curve(const Decoupage& film, const char* name) {
    const auto found = film.curves.find(name);
    return found == film.curves.end() || found->second.empty() ? nullptr : &found->second;
}

/// The way from the lowest to the highest of the running sums of a curve, over frames in which the camera
/// does this, and within one stretch of it.
double greatest_way(const Decoupage& film, const std::vector<float>& values, FrameSpan place,
                    const std::function<bool(const Segment&)>& does) {
    double way = 0;
    for (const Segment& segment : film.track("camera_movement").segments) {
        if (!does(segment)) continue;
        double sum = 0, low = 0, high = 0;
        const Frame first = std::max(segment.span.first, place.first);
        const Frame end = std::min<Frame>({segment.span.end, place.end, std::ssize(values)});
        for (Frame frame = first; frame < end; ++frame) {
            const auto step = static_cast<double>(values[static_cast<std::size_t>(frame)]);
            if (std::isfinite(step)) sum += step;
            low = std::min(low, sum);
            high = std::max(high, sum);
        }
        way = std::max(way, high - low);
    }
    return way;
}

} // namespace

Found<Range> Examination::turn(const ClaimedPlace& place) {
    reads.insert("camera_movement");
    const auto* roll = curve(ground_.decoupage(), "camera_roll");
    if (roll == nullptr) return tl::unexpected(std::string("the camera's movement was not measured"));
    const double way = greatest_way(ground_.decoupage(), *roll, place.span, [](const Segment& segment) {
        return segment.label == "roll" || segment.detail.find("roll") != std::string::npos;
    });
    constexpr double share_off = 0.1; // of the way: docs/methods/camera_movement.md
    return Range{way * (1 - share_off), way, way * (1 + share_off)};
}

Found<Range> Examination::growth(const ClaimedPlace& place) {
    reads.insert("camera_movement");
    const auto* zoom = curve(ground_.decoupage(), "camera_zoom");
    if (zoom == nullptr) return tl::unexpected(std::string("the camera's movement was not measured"));
    const double way = greatest_way(ground_.decoupage(), *zoom, place.span, [](const Segment& segment) {
        return segment.label == "zoom" || segment.detail.find("zoom") != std::string::npos;
    });
    constexpr double share_off = 0.1;
    return Range{std::exp(way * (1 - share_off)), std::exp(way), std::exp(way * (1 + share_off))};
}

Found<Range> Examination::aspect(const ClaimedPlace&) {
    reads.insert("active_picture");
    const double value = picture_aspect(ground_.decoupage());
    if (!(value > 0)) return tl::unexpected(std::string("the film has no picture"));
    const double off = value * measure_named("aspect").doubt;
    return Range{value - off, value, value + off};
}

/// The greatest density of cuts within a place.
Found<Range> Examination::density(const ClaimedPlace& place) {
    reads.insert("transitions");
    const Decoupage& film = ground_.decoupage();
    if (!density_) density_ = cut_density(changes_of_shot(film, ground_.counting()), film.times.end());
    const Density& along = *density_;
    double most = 0;
    const double first = seconds(film.times.at(place.span.first)),
                 end = seconds(film.times.at(place.span.end));
    for (std::size_t at = 0; at < along.values.size(); ++at)
        if (const double when = static_cast<double>(at) * along.step; when >= first && when <= end)
            most = std::max(most, along.values[at]);
    return Range::exactly(most);
}

/// Of the largest face of each shot that has one, by time.
Found<Range> Examination::face_height(const ClaimedPlace& place) {
    reads.insert("faces");
    double sum = 0, weights = 0;
    for (const ClaimedItem& shot : shots_in("picture", place)) {
        const auto faces = faces_of(ground_.decoupage(), ground_.shots()[shot.shot].inner);
        if (!faces) return tl::unexpected(std::string("nobody has looked for faces in this film"));
        if (faces->most == 0) continue;
        const auto weight = static_cast<double>(shared_frames(shot.span, place.span));
        sum += weight * faces->largest_height;
        weights += weight;
    }
    if (weights <= 0) return tl::unexpected(std::string("no face was found there"));
    const double doubt = measure_named("height of the face").doubt;
    return Range{sum / weights - doubt, sum / weights, sum / weights + doubt};
}

Found<Range> Examination::faces_at_a_time(const ClaimedPlace& place) {
    reads.insert("faces");
    int most = 0;
    for (const ClaimedItem& shot : shots_in("picture", place)) {
        const auto faces = faces_of(ground_.decoupage(), ground_.shots()[shot.shot].inner);
        if (!faces) return tl::unexpected(std::string("nobody has looked for faces in this film"));
        most = std::max(most, faces->most);
    }
    return Range::exactly(most);
}

Found<Range> Examination::loudness(const ClaimedPlace& place) {
    reads.insert("loudness");
    if (curve(ground_.decoupage(), "loudness") == nullptr)
        return tl::unexpected(std::string("the film has no sound"));
    const FrameTimes& times = ground_.decoupage().times;
    const double level = mean_loudness(ground_.decoupage(), seconds(times.at(place.span.first)),
                                       seconds(times.at(place.span.end)));
    if (!std::isfinite(level)) return tl::unexpected(std::string("nothing is heard there"));
    const double doubt = measure_named("loudness").doubt;
    return Range{level - doubt, level, level + doubt};
}

/// Of the voices above what is heard with them.
Found<Range> Examination::lead(const ClaimedPlace& place) {
    reads.insert("balance");
    const auto found = lead_in(ground_.decoupage(), place.span, LeadOver::anything);
    if (!found) return tl::unexpected(std::string("no speech is told over anything else there"));
    return Range{found->lead - found->doubt, found->lead, found->lead + found->doubt};
}

/// From its first third to its last.
Found<Range> Examination::rise(const ClaimedPlace& place) {
    reads.insert("loudness");
    if (curve(ground_.decoupage(), "loudness") == nullptr)
        return tl::unexpected(std::string("the film has no sound"));
    const FrameTimes& times = ground_.decoupage().times;
    const double first = seconds(times.at(place.span.first)), end = seconds(times.at(place.span.end));
    const double third = (end - first) / 3;
    const double rises = mean_loudness(ground_.decoupage(), end - third, end) -
                         mean_loudness(ground_.decoupage(), first, first + third);
    if (!std::isfinite(rises))
        return tl::unexpected(std::string("it is too short, or nothing is heard there"));
    const double doubt = measure_named("rise of loudness").doubt;
    return Range{rises - doubt, rises, rises + doubt};
}

} // namespace decoupage
