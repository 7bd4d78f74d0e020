#pragma once
/// The text of a cascade's file.

#include "lookouts/cascade.hpp"

namespace decoupage::lookouts {

/// Reads it into a cascade.
class CascadeText {
public:
    explicit CascadeText(std::string_view text) : left_(text) {}
    Outcome<Cascade> read();

private:
    struct Piece {
        std::string_view tag;  ///< "stages", "/stages"; empty at the end
        std::string_view text; ///< what stands before it
    };
    Piece next();
    void read_tree(Cascade& cascade, std::string_view nodes, std::string_view leaves);
    bool is_sound(const Cascade& cascade) const;

    std::string_view left_;
};

} // namespace decoupage::lookouts
