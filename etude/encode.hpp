#pragma once
/// Giving frames to the program `ffmpeg` through a socket pair, without a shell.

#include "etude/etude.hpp"
#include "etude/print.hpp"

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

    /// Starts coding into `path` + ".part".
    Outcome<void> start(const std::string& path, const Format& format);
    Outcome<void> add(const EtudeFrame& frame);
    /// Ends the film and gives it its name.
    Outcome<void> finish();

private:
    Outcome<void> send(const void* bytes, std::size_t count);
    tl::unexpected<Fault> failure();

    std::string path_, part_;
    pid_t program_ = -1;
    int pictures_ = -1; ///< our end of the socket pair
    int words_ = -1;    ///< what the program says when it fails
};

} // namespace decoupage::etude
