#pragma once
/// A client on this machine that is free to be rude.

#include <cstdint>
#include <string>
#include <string_view>

namespace decoupage::support {

/// A connection to 127.0.0.1. Nothing it does takes longer than it is given.
class Connection {
public:
    explicit Connection(std::uint16_t port);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// False where the other side has gone.
    bool send(std::string_view bytes) const;
    /// What comes until the other side closes, or the time is over.
    std::string read_for(double seconds);
    /// What comes until this is among it.
    std::string read_until(std::string_view part, double seconds);
    /// Whether the other side has closed.
    bool closed() const { return closed_; }

private:
    int socket_ = -1;
    bool closed_ = false;
};

struct Reply {
    int status = 0; ///< 0 where there was none
    std::string head, body;
};

/// The parts of what came.
Reply reply_in(const std::string& bytes);
/// Those bytes are sent, and what comes until the other side closes is the reply.
Reply reply_to(std::uint16_t port, std::string_view request, double seconds = 20);
/// A decent request: "POST", "/api/films/x/names", further heads with their line ends, a body.
Reply ask(std::uint16_t port, const std::string& method, const std::string& path,
          const std::string& heads = {}, const std::string& body = {});

} // namespace decoupage::support
