#include "support/loopback.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <cstdlib>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace decoupage::support {

Connection::Connection(std::uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("no connection to port " + std::to_string(port));
}

Connection::~Connection() {
    close(socket_);
}

bool Connection::send(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string Connection::read_until(std::string_view part, double seconds) {
    using Clock = std::chrono::steady_clock;
    const auto limit = Clock::now() + std::chrono::duration<double>(seconds);
    std::string all;
    while (!closed_ && Clock::now() < limit) {
        pollfd ready{socket_, POLLIN, 0};
        if (poll(&ready, 1, 20) <= 0) continue;
        std::array<char, 65536> bytes{};
        const ssize_t count = recv(socket_, bytes.data(), bytes.size(), 0);
        closed_ = count <= 0;
        if (count > 0) all.append(bytes.data(), static_cast<std::size_t>(count));
        if (!part.empty() && all.find(part) != std::string::npos) break;
    }
    return all;
}

std::string Connection::read_for(double seconds) {
    return read_until({}, seconds);
}

Reply reply_in(const std::string& bytes) {
    const std::size_t end = std::min(bytes.find("\r\n\r\n"), bytes.size());
    Reply reply{0, bytes.substr(0, end), bytes.substr(std::min(end + 4, bytes.size()))};
    if (bytes.starts_with("HTTP/1.")) reply.status = std::atoi(bytes.c_str() + 9);
    return reply;
}

Reply reply_to(std::uint16_t port, std::string_view request, double seconds) {
    Connection connection(port);
    connection.send(request); // who is refused early may not read to the end
    return reply_in(connection.read_for(seconds));
}

Reply ask(std::uint16_t port, const std::string& method, const std::string& path, const std::string& heads,
          const std::string& body) {
    return reply_to(port, method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) +
                              "\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) +
                              "\r\n" + heads + "\r\n" + body);
}

} // namespace decoupage::support
