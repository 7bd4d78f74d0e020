#pragma once
/// How things that can fail say so. At the walls (files, films, dossiers, the command line) a function gives
/// an Outcome; inside, a broken promise is an assert.

#include <string>

#include <tl/expected.hpp>

namespace decoupage {

/// What went wrong, in words a person can act on.
struct Fault {
    enum class Kind {
        not_found,   ///< no such file or name
        not_allowed, ///< no right to read or write
        not_a_film, ///< the file is there and is no film (text, a directory without stills, encrypted, empty)
        damaged,    ///< it began well and cannot be read on
        no_space,   ///< the disk is full
        usage,      ///< the request itself makes no sense
        interrupted, ///< a person stopped it; what was done is kept
        internal,    ///< a promise of this program was broken
    };
    Kind kind = Kind::internal;
    std::string expected; ///< "a film file"
    std::string found;    ///< "notes.txt holds text"
    std::string remedy;   ///< "Give a file that a player can play."; may be empty

    /// One or two sentences: found, expected, what to do.
    std::string sentence() const;
};

template <class T>
using Outcome = tl::expected<T, Fault>;

inline tl::unexpected<Fault> fault(Fault::Kind kind, std::string expected, std::string found,
                                   std::string remedy = {}) {
    return tl::unexpected<Fault>(Fault{kind, std::move(expected), std::move(found), std::move(remedy)});
}

} // namespace decoupage
