#pragma once
/// Giving the sound, and then frame after frame, to the program `ffmpeg`, without a shell.

#include "etude/etude.hpp"
#include "etude/print.hpp"
#include "etude/sound/samples.hpp"

#include <string>
#include <sys/types.h>

namespace decoupage::etude {

/// One film being coded. What was coded is thrown away unless `finish` succeeds.
class Encoder {
public:
    Encoder() = default;
    ~Encoder();
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    /// Makes room for `path` + ".part". To be called first.
    Outcome<void> open(const std::string& path);
    /// Starts coding, with the sound of the whole film.
    Outcome<void> start(const Format& format, const Sound& sound);
    Outcome<void> add(const EtudeFrame& frame);
    /// Ends the film and gives it its name.
    Outcome<void> finish();

private:
    Outcome<void> lay_down(const Sound& sound);
    Outcome<void> launch();
    Outcome<void> send(const void* bytes, std::size_t count);
    tl::unexpected<Fault> failure();

    std::string path_, part_;
    pid_t program_ = -1;
    int pictures_ = -1; ///< our end of the socket pair
    int sound_ = -1;    ///< a file without a name, in memory
    int words_ = -1;    ///< what the program says when it fails
};

} // namespace decoupage::etude
