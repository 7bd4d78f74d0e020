#include "library/indexed_shots.hpp"

#include "figures/camera.hpp"
#include "figures/faces.hpp"
#include "figures/looks.hpp"
#include "figures/scale.hpp"
#include "figures/spoken.hpp"
#include "film/folded.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>

namespace decoupage {

namespace {

constexpr float cannot_be_told = std::numeric_limits<float>::quiet_NaN();

/// Of a long segment no more shots than these are looked at: in no film are there more.
constexpr std::size_t most_shots_spanned = 1000;

/// Fills the columns of the shots that count.
class ShotColumns {
public:
    explicit ShotColumns(const Decoupage& film) : film_(film), counted_(counted_shots(film)) {
        if (counted_.size() > most_indexed_segments) counted_.resize(most_indexed_segments);
        track_.name = "shots";
        for (const CountedShot& shot : counted_)
            track_.spans.push_back(shot.span);
    }

    IndexedTrack filled() {
        add_places();
        add_ends();
        add_scales();
        add_movements();
        add_looks();
        add_daylight();
        add_faces();
        add_words();
        add_loudness();
        return std::move(track_);
    }

private:
    const Shot& shot(std::size_t at) const { return film_.shots[counted_[at].index]; }
    std::vector<float>& numbers(const std::string& name, float value = cannot_be_told) {
        std::vector<float>& column = track_.numbers[name];
        column.resize(counted_.size(), value);
        return column;
    }
    std::vector<std::string>& labels(const std::string& name) {
        std::vector<std::string>& column = track_.labels[name];
        column.resize(counted_.size());
        return column;
    }

    void add_places() {
        auto &number = numbers("number"), &start = numbers("start"), &length = numbers("seconds");
        auto& kind = labels("kind");
        for (std::size_t at = 0; at < counted_.size(); ++at) {
            number[at] = static_cast<float>(shot(at).number);
            start[at] = static_cast<float>(seconds(counted_[at].start - film_.times.at(0)));
            length[at] = static_cast<float>(seconds(counted_[at].length));
            kind[at] = name_of(shot(at).kind);
        }
    }

    void add_ends() {
        auto &before = labels("before"), &after = labels("after");
        auto& confidence = numbers("confidence");
        for (std::size_t at = 0; at < counted_.size(); ++at) {
            before[at] = shot(at).before.label;
            after[at] = shot(at).after.label;
            confidence[at] = std::min(before[at].empty() ? 1.0f : shot(at).before.confidence,
                                      after[at].empty() ? 1.0f : shot(at).after.confidence);
        }
    }

    void add_scales() {
        if (!film_.tracks.contains("scale")) return;
        auto& scale = labels("scale");
        auto& confidence = numbers("scale_confidence");
        for (std::size_t at = 0; at < counted_.size(); ++at)
            if (const auto told = scale_of(film_, shot(at)))
                scale[at] = told->label, confidence[at] = told->confidence;
    }

    void add_movements() {
        if (!film_.tracks.contains("shot_movement")) return;
        auto& movement = labels("movement");
        auto &all = numbers("movements"), &confidence = numbers("movement_confidence");
        for (std::size_t at = 0; at < counted_.size(); ++at) {
            const auto told = movement_of(film_, shot(at));
            if (!told) continue;
            movement[at] = told->label;
            confidence[at] = told->confidence;
            int sum = 0;
            for (std::size_t label = 0; label < movement_labels.size(); ++label)
                if (told->label == movement_labels[label] ||
                    std::ranges::find(told->all, movement_labels[label]) != told->all.end())
                    sum += 1 << label;
            all[at] = static_cast<float>(sum);
        }
    }

    void add_looks() {
        for (const auto& [name, track] : film_.tracks) {
            if (track.segments.empty() || track.segments.front().label != "measured") continue;
            if (name == "palette" || name == "film_palette") continue;
            std::vector<float>* column = nullptr;
            for (std::size_t at = 0; at < counted_.size(); ++at)
                if (const auto look = look_of(track, shot(at).span)) {
                    if (column == nullptr) column = &numbers(name);
                    (*column)[at] = static_cast<float>(look->value);
                }
        }
    }

    void add_daylight() {
        if (!film_.tracks.contains("daylight")) return;
        auto& column = labels("daylight");
        for (const Segment& segment : film_.track("daylight").segments)
            each_shot_in(segment.span, [&](std::size_t at) { column[at] = segment.label; });
    }

    /// How many stand at the beginning of one of them: the most at a time.
    void add_faces() {
        count_at_a_time("faces", "faces");
        count_at_a_time("persons", "persons");
        if (!film_.tracks.contains("faces")) return;
        auto& height = numbers("face_height", 0);
        for (const Segment& face : film_.track("faces").segments) {
            std::istringstream words(face.detail);
            const auto written = written_face(words);
            if (written)
                each_shot_in(face.span, [&](std::size_t at) {
                    height[at] = std::max(height[at], static_cast<float>(written->height));
                });
        }
    }

    void count_at_a_time(const std::string& track, const std::string& column_name) {
        if (!film_.tracks.contains(track)) return;
        auto& column = numbers(column_name, 0);
        std::vector<Frame> ends; // of those that have begun and not ended, in no order
        for (const Segment& segment : film_.track(track).segments) {
            std::erase_if(ends, [&](Frame end) { return end <= segment.span.first; });
            if (ends.size() < 1000) ends.push_back(segment.span.end);
            bool first = true;
            each_shot_in(segment.span, [&](std::size_t at) {
                const float standing = first ? static_cast<float>(ends.size()) : 1.0f;
                column[at] = std::max(column[at], standing);
                first = false;
            });
        }
    }

    void add_words() {
        const Subtitles* principal = principal_words(film_);
        if (principal == nullptr) return;
        auto& column = numbers("words", 0);
        for (const Cue& cue : principal->cues) {
            const Frame first = frames_of(cue, film_.times).first;
            each_shot_in({first, first + 1},
                         [&](std::size_t at) { column[at] += static_cast<float>(count_words(cue.words)); });
        }
    }

    void add_loudness() {
        const auto curve = film_.curves.find("loudness");
        if (curve == film_.curves.end() || curve->second.empty()) return;
        auto& column = numbers("loudness");
        const std::vector<float>& tenths = curve->second;
        const double a_second = 10;
        for (std::size_t at = 0; at < counted_.size(); ++at) {
            const double start = seconds(counted_[at].start) * a_second;
            const double end = start + seconds(counted_[at].length) * a_second;
            double sum = 0, count = 0;
            for (double tenth = std::max(0.0, std::floor(start));
                 tenth < std::min(end, static_cast<double>(tenths.size())); ++tenth) {
                const auto value = static_cast<double>(tenths[static_cast<std::size_t>(tenth)]);
                if (std::isfinite(value)) sum += std::exp2(value * 0.33219280948873623), ++count;
            }
            if (count > 0 && sum > 0) column[at] = static_cast<float>(10 * std::log10(sum / count));
        }
    }

    template <class Deed>
    void each_shot_in(FrameSpan span, const Deed& deed) const {
        const auto ends_before = [&](FrameSpan shot) { return shot.end <= span.first; };
        const auto first = std::ranges::partition_point(track_.spans, ends_before) - track_.spans.begin();
        auto at = static_cast<std::size_t>(first);
        const std::size_t most = at + most_shots_spanned;
        for (; at < track_.spans.size() && at < most && track_.spans[at].first < span.end; ++at)
            deed(at);
    }

    const Decoupage& film_;
    std::vector<CountedShot> counted_;
    IndexedTrack track_;
};

} // namespace

IndexedTrack indexed_shots(const Decoupage& film) {
    return ShotColumns(film).filled();
}

} // namespace decoupage
