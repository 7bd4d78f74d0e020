#include "app/found_at.hpp"

#include "workbench/own_addresses.hpp"
#include "workbench/server.hpp"

namespace decoupage {

FoundAt found_at(const std::string& place, std::uint16_t port) {
    std::vector<std::string> others;
    if (place == Server::everywhere) others = own_addresses();
    const bool there_alone = place != Server::everywhere && place != Server::this_machine_alone;
    if (there_alone) others = {place};
    std::vector<std::string> names{Server::this_machine_alone, "localhost"};
    names.insert(names.end(), others.begin(), others.end());
    if (!others.empty())
        for (const std::string& name : own_names())
            names.push_back(name);
    const std::string number = ":" + std::to_string(port);
    FoundAt found{hosts_of(names, port), {}, "http://" + (there_alone ? place : names.front()) + number};
    for (const std::string& other : others)
        found.of_others.push_back("http://" + other + number + "/");
    return found;
}

Outcome<std::string> address_named(const std::string& typed) {
    if (is_address(typed)) return typed;
    return fault(Fault::Kind::usage, "an address of this machine, as 192.168.1.7", "It was given " + typed);
}

} // namespace decoupage
