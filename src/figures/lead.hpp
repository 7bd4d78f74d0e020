#pragma once
/// The balance of speech and what is heard with it: how far the voices stand above the rest.

#include "film/decoupage.hpp"

#include <optional>

namespace decoupage {

/// LU. With four in five it is off by no more than `doubt`.
struct Lead {
    double lead = 0, doubt = 0;
    Time spoken{0}; ///< of the passages it is of, pauses among them
};

/// What a segment of the track "balance" says; nothing where it is not told.
std::optional<Lead> lead_told(const Segment& segment);

/// Over music, other sounds or both: of the passages in a place, each by how long it is there. Their doubts
/// go down as there are more of them, but for what all share. Nothing where no balance is told.
enum class LeadOver { music, anything };
std::optional<Lead> lead_in(const Decoupage& decoupage, FrameSpan place, LeadOver over);

/// How loud speech is, alone or not, beside the whole film.
struct DialogueFigures {
    float loudness = 0;               ///< LUFS: of the tenths of a second with speech, not gated further
    float under_film = 0;             ///< LU: how much less than the film's integrated loudness
    std::optional<float> music_alone; ///< LUFS: of the music where nobody speaks
    std::optional<Lead> over_music, over_rest;
};

/// Needs loudness_curves(). Nothing where no speech is heard.
std::optional<DialogueFigures> dialogue_figures(const Decoupage& decoupage);

} // namespace decoupage
