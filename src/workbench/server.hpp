#pragma once
/// The one place that knows HTTP: carries requests to the service, and its answers back.

#include "film/outcome.hpp"
#include "workbench/service.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace decoupage {

/// A server that listens as long as this lives.
class Server {
public:
    /// Opens the port (0 for a free one) on the machine's own address; with `everywhere`, on all its
    /// addresses. Requests wait until `begin`. Faults: not_allowed, where the port is taken.
    enum class Reach { this_machine, everywhere };
    static Outcome<Server> open(std::uint16_t port, Reach reach);

    Server(Server&&) noexcept;
    Server& operator=(Server&&) noexcept;
    ~Server(); ///< ends it

    std::uint16_t port() const;
    /// Answers from now on. The service must outlive the server. Fault: internal.
    Outcome<void> begin(const Service& service);
    /// Answers no more: ends what is being sent, and waits for what is being answered.
    void end();

private:
    struct Parts;
    explicit Server(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace decoupage
