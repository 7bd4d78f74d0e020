#pragma once
/// One claim before one film. Inside claims/ only. What is not there, or was not measured, is said in words
/// that stand after "not measurable: ".

#include "claims/ground.hpp"
#include "figures/density.hpp"

#include <set>
#include <string>
#include <vector>

namespace decoupage {

/// Or why not.
template <class T>
using Found = tl::expected<T, std::string>;

struct ClaimedPlace {
    FrameSpan span;         ///< as it is counted
    FrameSpan inner, outer; ///< of shots: without and with the transitions at their ends
};

/// A thing in a film.
struct ClaimedItem {
    FrameSpan span;
    double sureness = 1;        ///< that it is one
    std::size_t shot = no_shot; ///< in Ground::shots, of shots
    const Segment* segment = nullptr;
    static constexpr std::size_t no_shot = static_cast<std::size_t>(-1);
};

/// Surer than this counts for certain, less sure than its rest for not.
inline constexpr double sure_enough = 0.75;

/// Is this heard, themes too, rather than seen? The edges of what is are known to a quarter of a second.
bool is_of_sound(std::string_view track);
inline constexpr double heard_edge_s = 0.25;

/// Says why.
Verdict not_measurable(TestedPart& part, std::string why);

/// Whether something is so: how likely.
struct Likely {
    double yes = 0;
    std::string measured;
};

class Examination {
public:
    Examination(const Ground& ground, Speaks speaks) : ground_(ground), speaks_(speaks) {}

    TestedPart part(const ClaimSaid& statement);
    Verdict examine(const ClaimSaid& statement);

    // places_found.cpp
    Found<std::vector<ClaimedPlace>> places(const PlaceSaid& said);
    Found<ClaimedPlace> place(const PlaceSaid& said);

    std::vector<TestedPart> parts;
    std::vector<FrameSpan> spans;
    std::set<std::string> reads, rules;

private:
    // places_found.cpp
    Found<ClaimedPlace> named(const PlaceSaid& said);
    Found<ClaimedPlace> picked(const PlaceSaid& said);
    Found<ClaimedPlace> part_of(const PlaceSaid& said, const ClaimedPlace& whole);
    Found<ClaimedPlace> film_part(const std::string& name, const char* words);
    ClaimedPlace from_item(const ClaimedItem& item) const;

    // items_found.cpp
    Found<std::vector<ClaimedItem>> items(const ItemsSaid& said);
    Found<std::vector<ClaimedItem>> items_in(const ItemsSaid& said, const ClaimedPlace& place);
    std::vector<ClaimedItem> shots_in(std::string_view labels, const ClaimedPlace& place) const;
    std::vector<ClaimedItem> changes_in(const ItemsSaid& said, const ClaimedPlace& place);
    std::vector<ClaimedItem> stretches_in(const ItemsSaid& said, const ClaimedPlace& place);
    std::vector<ClaimedItem> scenes_in(const ItemsSaid& said, const ClaimedPlace& place);
    const Track& track_of(const ItemNoun& noun);
    bool is_meant(const ItemsSaid& said, const Segment& segment) const;

    // qualities_found.cpp
    Found<Likely> likely(const QualitySaid& quality, const ClaimedItem& item);
    Found<Likely> likely_label(const LabelWord& word, const ClaimedPlace& place);

    // measuring.cpp
    Found<Range> measured(const MeasureSaid& said);
    Found<Range> measured_in(const MeasureSaid& said, const ClaimedPlace& place);
    Found<Range> length(const ClaimedPlace& place);
    Found<Range> look(const MeasureWord& word, const ClaimedPlace& place);
    Found<Range> shot_length(MeasureKind kind, const ClaimedPlace& place);
    Found<Range> share_of(const ItemsSaid& items, const ClaimedPlace& place);
    Found<Range> camera_share(std::string_view labels, const ClaimedPlace& place);
    Found<Range> number_of(const ItemsSaid& items, const ClaimedPlace& place);
    // measuring_picture.cpp, measuring_sound.cpp
    Found<Range> turn(const ClaimedPlace& place);
    Found<Range> growth(const ClaimedPlace& place);
    Found<Range> aspect(const ClaimedPlace& place);
    Found<Range> density(const ClaimedPlace& place);
    Found<Range> face_height(const ClaimedPlace& place);
    Found<Range> faces_at_a_time(const ClaimedPlace& place);
    Found<Range> loudness(const ClaimedPlace& place);
    Found<Range> lead(const ClaimedPlace& place);
    Found<Range> rise(const ClaimedPlace& place);
    Range lengthened(Range seconds) const;

    // testing.cpp
    Verdict measured_statement(const ClaimSaid& said, TestedPart& part);
    Verdict compared(const ClaimSaid& said, TestedPart& part);
    Verdict against_shots(const ClaimSaid& said, TestedPart& part);
    Verdict counted(const ClaimSaid& said, TestedPart& part);
    Verdict same_person(const ClaimSaid& said, TestedPart& part);
    Verdict has(const ClaimSaid& said, TestedPart& part);
    Verdict timed(const ClaimSaid& said, TestedPart& part);
    Verdict inside(const ClaimSaid& said, TestedPart& part);
    Verdict on_edge(const ClaimSaid& said, TestedPart& part);
    Verdict alternates(const ClaimSaid& said, TestedPart& part);
    Verdict felt(const ClaimSaid& said, TestedPart& part);
    void show(FrameSpan span);

    const Ground& ground_;
    Speaks speaks_;
    int depth_ = 0;
    std::optional<Density> density_; ///< of the film, once it is asked for
};

} // namespace decoupage
