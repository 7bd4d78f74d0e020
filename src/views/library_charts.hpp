#pragma once
/// The charts of the page of a library. Inside views/ only.

#include "views/library_page.hpp"

#include <string>

namespace decoupage {

/// What all small charts have in common, so that films can be compared by eye.
class CommonAxes {
public:
    explicit CommonAxes(const LibraryPage& page);

    double most_changes() const { return most_changes_; } ///< a minute
    /// The place of a length on a logarithmic axis, 0 to 1.
    double across(double seconds) const;
    double shortest() const { return shortest_; } ///< seconds, a power of two
    double longest() const { return longest_; }
    /// The curves of lengths of all films, thinned out of very many.
    const std::string& all_lengths() const { return all_lengths_; }

private:
    double most_changes_ = 1, shortest_ = 1, longest_ = 2;
    std::string all_lengths_;
};

/// Once on the page: the lengths of all films, for `small_lengths` to stand on.
std::string shared_lengths(const CommonAxes& axes);
std::string small_density(const FilmProfile& profile, Time length, const CommonAxes& axes);
std::string small_lengths(const FilmProfile& profile, const CommonAxes& axes);
/// All films along one figure; empty where fewer than two have it.
std::string figure_strip(const LibraryPage& page, std::size_t figure);

} // namespace decoupage
