#pragma once
/// Reads a film's sound, once, from beginning to end: runs of ten seconds for sound meters.

#include "film/outcome.hpp"
#include "film/sound.hpp"
#include "time/clock.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace decoupage {

/// What was wrong with a stretch of sound.
struct SoundTrouble {
    enum class Kind { damaged, gap };
    Kind kind = Kind::damaged;
    Time first{0}, end{0}; ///< from the film's start
    friend bool operator==(const SoundTrouble&, const SoundTrouble&) = default;
};

/// An opened film's best sound stream. Sound stands at its time stamps: what is missing between them is
/// zeros, what was said twice is heard once, and what comes before the film's start is left out. Not to be
/// shared between threads.
class SoundReader {
public:
    /// Faults: not_found, not_allowed, not_a_film; usage, where the film has no sound that can be decoded.
    static Outcome<SoundReader> open(const std::string& path);

    SoundReader(SoundReader&&) noexcept;
    SoundReader& operator=(SoundReader&&) noexcept;
    ~SoundReader();

    /// The next run, valid until the next call; nothing at the end. Damage is not a fault.
    std::optional<SoundRun> next();

    /// The index of the stream in the file.
    int stream() const;
    /// So far, in order.
    const std::vector<SoundTrouble>& troubles() const;

private:
    struct Parts;
    explicit SoundReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace decoupage
