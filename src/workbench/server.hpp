#pragma once
/// The one place that knows HTTP: carries requests to the service, and its answers back.

#include "film/outcome.hpp"
#include "workbench/deadlines.hpp"
#include "workbench/service.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace decoupage {

/// A server that listens as long as this lives.
class Server {
public:
    /// Opens the port (0 for a free one) on an address of this machine: `this_machine_alone`, one of its
    /// network's, or `everywhere`. Requests wait until `begin`. Faults: not_allowed, where the port is taken;
    /// not_found, where the machine has no such address.
    static Outcome<Server> open(std::uint16_t port, const std::string& address_here);
    static constexpr const char* this_machine_alone = "127.0.0.1";
    static constexpr const char* everywhere = "0.0.0.0";

    Server(Server&&) noexcept;
    Server& operator=(Server&&) noexcept;
    ~Server(); ///< ends it

    std::uint16_t port() const;
    /// Answers from now on. The service must outlive the server. Fault: internal.
    Outcome<void> begin(const Service& service, Patience patience = {});
    /// Answers no more: ends what is being sent, and waits for what is being answered.
    void end();

private:
    struct Parts;
    explicit Server(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace decoupage
