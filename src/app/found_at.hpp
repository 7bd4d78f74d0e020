#pragma once
/// Under which addresses a workbench is found.

#include "film/outcome.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace decoupage {

struct FoundAt {
    std::vector<std::string> hosts;     ///< the names it goes by, as in `Host`
    std::vector<std::string> of_others; ///< "http://192.168.1.7:8080/"
    std::string of_owner;               ///< "http://127.0.0.1:8080"
};

/// Where a server is found that listens at that place (see Server::open).
FoundAt found_at(const std::string& place, std::uint16_t port);

/// An address of a machine as a person names it. Fault: usage, where it is none.
Outcome<std::string> address_named(const std::string& typed);

} // namespace decoupage
