#pragma once
/// Under which addresses and names this machine is known on its network.

#include <cstdint>
#include <string>
#include <vector>

namespace decoupage {

/// "192.168.1.7": of all networks that are up, but the machine's own loop.
std::vector<std::string> own_addresses();
/// "desk", "desk.local".
std::vector<std::string> own_names();
/// Is it written as an address, "192.168.1.7"?
bool is_address(const std::string& text);
/// As they stand in `Host`: with the port, and without where it is the usual one.
std::vector<std::string> hosts_of(const std::vector<std::string>& names, std::uint16_t port);

} // namespace decoupage
