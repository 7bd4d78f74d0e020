#pragma once
/// What a person says against the transitions and the scenes that were found. Corrections are a log to which
/// is only ever added; those in force are laid over what the analysers find, whenever and however that was
/// found. Why so: docs/decisions/0014-corrections.md.

#include "film/log.hpp"
#include "film/track.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage {

/// One entry of the log.
struct Correction {
    enum class Deed {
        add,    ///< puts a transition where none was
        remove, ///< takes one away
        retype, ///< it is of another kind
        move,   ///< it has another span
        undo,   ///< the last one in force is so no more
        redo,   ///< the last one undone is in force again
    };
    std::int64_t number = 0; ///< its place in the log, from 1
    Deed deed = Deed::add;
    Segment taken;       ///< what stood there, of what is taken away: span, label, detail
    Segment put;         ///< what stands there now
    std::string author;  ///< who says so
    std::string made_at; ///< "2026-11-21T10:00:00Z"

    bool takes() const { return deed == Deed::remove || deed == Deed::retype || deed == Deed::move; }
    bool puts() const { return deed == Deed::add || deed == Deed::retype || deed == Deed::move; }
};

/// "add", "remove" ...: as it is typed, and kept in dossiers.
const char* name_of(Correction::Deed deed);

using Corrections = Standing<Correction>;
Corrections standing(std::span<const Correction> log);

/// The correction that each entry of the log speaks of: itself, or the one it undoes or redoes.
std::vector<std::int64_t> spoken_of(std::span<const Correction> log);

/// The label of what a correction of scenes takes and puts: an empty span where a scene begins. All others
/// are of transitions.
inline constexpr const char* scene_label = "scene";
bool is_of_scenes(const Correction& correction);

/// Can these two transitions not both be? They share a frame, or nothing lies between a cut and the other.
bool exclude_each_other(FrameSpan one, FrameSpan other);

/// The transitions as they are after the corrections in force, in a film of so many frames.
///
/// What a correction takes away: every transition that cannot be where that span is; where there is none, the
/// found one that lies a frame beside it. What it puts takes the place of all that cannot be beside it, has
/// confidence 1, and bears the correction's number. What lies outside the film is passed over.
Track corrected(Track found, std::span<const Correction> in_force, Frame frames);

/// The scenes (a covering of the film) as they are after the corrections in force. Where a beginning is taken
/// away, the scene before goes on; where one is put, the scene that lies there is cut in two. A beginning is
/// that one though a later reading finds it up to twelve frames beside. What lies outside the film is passed
/// over.
Track corrected_scenes(Track found, std::span<const Correction> in_force, Frame frames);

} // namespace decoupage
