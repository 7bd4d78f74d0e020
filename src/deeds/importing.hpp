#pragma once
/// Taking in what a file of another program says.

#include "dossier/dossier.hpp"
#include "exchange/differences.hpp"

#include <string>

namespace decoupage {

/// A file that somebody brings.
struct ImportAsked {
    std::string file;   ///< its name, for sentences
    std::string bytes;  ///< its content
    std::string form;   ///< which form it is; empty where it tells by itself
    std::string author; ///< who says so, where the file does not tell; empty: the person's own name
    std::string film; ///< the film or dossier that a person named, from which stills can be had; may be empty
    enum class Deed { look, write } deed = Deed::write;
};

/// What an import did, or would do.
struct ImportTold {
    std::string dossier, file, form;
    Decoupage before;              ///< the film as it stood
    exchange::Differences entries; ///< signed and numbered, as they are in the logs or would be
    bool only_looked = false;      ///< nothing was written
};

/// Looks, compares and writes in one transaction. Faults: usage, where the form is none; damaged, in words
/// about the file.
Outcome<ImportTold> import_into(Dossier& dossier, const ImportAsked& asked);

} // namespace decoupage
