#pragma once
/// Brings the index of a library up to date with its dossiers.

#include "library/index.hpp"

#include <functional>
#include <string>

namespace decoupage {

/// How far an update is.
struct UpdateProgress {
    std::size_t done = 0, of = 0; ///< dossiers that are new or have changed
    double seconds = 0;           ///< since the first of them
};

enum class Going { on, stop };

struct UpdateOrder {
    enum class From { what_changed, nothing } from = From::what_changed;
    /// Told after each dossier; what is written is kept when it says to stop.
    std::function<Going(const UpdateProgress&)> progress;
    /// Told where another program is at the same folder, before it is waited for.
    std::function<void()> waiting;
};

struct Updated {
    std::size_t written = 0, forgotten = 0, left_out = 0; ///< dossiers
};

/// What is new or has changed is read, what is gone is forgotten. Dossiers that cannot be read are listed and
/// left out. May be stopped or killed at any moment: the next update goes on from there. Of two at the same
/// folder, one waits for the other. Faults: those of `dossiers_in`, `index_path` and of writing; interrupted.
Outcome<Updated> update_index(const std::string& folder, const UpdateOrder& order = {});

} // namespace decoupage
