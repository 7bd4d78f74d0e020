#pragma once
/// What links and pictures of a text mean. Inside sites/ only.

#include "sites/sheet.hpp"

#include <string>
#include <string_view>

namespace decoupage {

struct LinkSet {
    std::string html;
    const SiteClaim* claim = nullptr; ///< whose mark stands in it
};

/// `words` are HTML.
LinkSet link_set(std::string_view target, const std::string& words, Sheet& sheet);

/// `still:`, `strip:` or `figure:`; empty for anything else: pages fetch nothing.
std::string picture_figure(std::string_view target, const std::string& words, Sheet& sheet);

} // namespace decoupage
