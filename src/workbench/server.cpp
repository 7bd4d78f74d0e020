#include "workbench/server.hpp"

#include "workbench/form.hpp"
#include "workbench/numbers.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <microhttpd.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace decoupage {

namespace {

constexpr unsigned most_connections = 256, most_from_one_address = 96;
constexpr unsigned idle_seconds = 30;
constexpr std::size_t memory_of_a_connection = 32 << 10; ///< what its head may take
constexpr std::size_t flow_block = 64 << 10;
constexpr std::size_t read_in_vain = 256 << 10; ///< of a body too large, so that its sender sees why

/// A request while it comes in.
struct Coming {
    Request request;
    std::optional<Answer> refusal;
    std::size_t most = 0, came = 0;
    bool head_alone = false; ///< is asked for
};

/// Who answers, and who watches the clock.
struct Serving {
    Serving(const Service& answers, Patience patience) : service(answers), deadlines(patience) {}
    const Service& service;
    Deadlines deadlines;
};

int socket_of(MHD_Connection* connection) {
    return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
}

std::string address_of(MHD_Connection* connection) {
    const auto* known = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS)->client_addr;
    std::array<char, INET_ADDRSTRLEN> text{};
    const auto& address = reinterpret_cast<const sockaddr_in*>(known)->sin_addr;
    return inet_ntop(AF_INET, &address, text.data(), text.size()) == nullptr ? "unknown" : text.data();
}

std::optional<Method> method_called(std::string_view name) {
    if (name == "GET" || name == "HEAD") return Method::get;
    if (name == "POST") return Method::post;
    if (name == "PUT") return Method::put;
    if (name == "DELETE") return Method::remove;
    return std::nullopt;
}

/// Of two headers of one name both count, so that none hides behind the other.
MHD_Result keep_header(void* words, MHD_ValueKind, const char* name, const char* value) {
    std::string small = name;
    std::ranges::transform(small, small.begin(), [](unsigned char letter) {
        return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    });
    auto& all = *static_cast<Request::Words*>(words);
    const std::string said = value == nullptr ? "" : value;
    const auto [known, is_new] = all.emplace(std::move(small), said);
    if (!is_new) known->second += (known->first == "cookie" ? "; " : ", ") + said;
    return MHD_YES;
}

/// What cannot be read becomes a letter that no address has, and the address is refused.
std::size_t unescape(void*, MHD_Connection*, char* text) {
    const std::string plain = unescaped(text).value_or("\x01");
    std::memcpy(text, plain.c_str(), plain.size() + 1); // it is no longer than what it was
    return plain.size();
}

MHD_Result keep_query(void* words, MHD_ValueKind, const char* name, const char* value) {
    static_cast<Request::Words*>(words)->emplace(name, value == nullptr ? "" : value);
    return MHD_YES;
}

/// What MHD reads from while it sends a flow.
struct Sending {
    std::unique_ptr<Flow> flow;
    std::string rest;
};

ssize_t send_flow(void* sending, std::uint64_t, char* to, std::size_t most) {
    auto& [flow, rest] = *static_cast<Sending*>(sending);
    if (rest.empty()) {
        auto next = flow->next();
        if (!next) return MHD_CONTENT_READER_END_OF_STREAM;
        rest = std::move(*next);
    }
    const std::size_t sent = std::min(most, rest.size());
    std::memcpy(to, rest.data(), sent);
    rest.erase(0, sent);
    return static_cast<ssize_t>(sent);
}

void end_flow(void* sending) {
    delete static_cast<Sending*>(sending);
}

MHD_Response* response_of(Answer& answer) {
    if (answer.file) {
        const std::uint64_t first = answer.file->first(), length = answer.file->length();
        return MHD_create_response_from_fd_at_offset64(length, answer.file->take_descriptor(), first);
    }
    if (answer.flow)
        return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, flow_block, send_flow,
                                                 new Sending{std::move(answer.flow), {}}, end_flow);
    return MHD_create_response_from_buffer(answer.body.size(), answer.body.data(), MHD_RESPMEM_MUST_COPY);
}

MHD_Result send(MHD_Connection* connection, Answer answer) {
    MHD_Response* response = response_of(answer);
    if (response == nullptr) return MHD_NO;
    bool kept = false;
    for (const auto& [name, value] : answer.headers) {
        MHD_add_response_header(response, name.c_str(), value.c_str());
        kept = kept || name == "Cache-Control";
    }
    for (const auto& [name, value] : headers_of_all())
        MHD_add_response_header(response, name.c_str(), value.c_str());
    if (!kept) MHD_add_response_header(response, "Cache-Control", "no-store");
    MHD_add_response_header(response, "Content-Type", answer.type.c_str());
    const auto sent = MHD_queue_response(connection, static_cast<unsigned>(answer.status), response);
    MHD_destroy_response(response);
    return sent;
}

Answer too_large() {
    return fault_answer(413, Fault{Fault::Kind::usage, "", "That is more than this address takes", ""});
}

Coming* coming(MHD_Connection* connection, const Service& service, const char* address, const char* method) {
    auto next = std::make_unique<Coming>();
    Request& request = next->request;
    request.path = address;
    request.from = address_of(connection);
    MHD_get_connection_values(connection, MHD_HEADER_KIND, keep_header, &request.headers);
    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, keep_query, &request.query);
    const auto known = method_called(method);
    next->head_alone = std::string_view(method) == "HEAD";
    if (known)
        request.method = *known;
    else
        next->refusal = fault_answer(405, Fault{Fault::Kind::usage, "", "That method is not known here", ""})
                            .with("Allow", "GET, HEAD, POST, PUT, DELETE");
    if (!next->refusal) next->refusal = service.refused(request);
    next->most = next->refusal ? 0 : service.most_body(request);
    return next.release();
}

/// Keeps no more than the address takes. What is far too much is not read to its end: the connection closes.
MHD_Result take(Coming& now, const char* bytes, std::size_t& length) {
    now.came += length;
    if (now.came > now.most + read_in_vain) return MHD_NO;
    if (now.came <= now.most) now.request.body.append(bytes, length);
    length = 0;
    return MHD_YES;
}

MHD_Result answer(void* whose, MHD_Connection* connection, const char* address, const char* method,
                  const char*, const char* bytes, std::size_t* length, void** kept) {
    auto& serving = *static_cast<Serving*>(whose);
    if (*kept == nullptr) {
        *kept = coming(connection, serving.service, address, method);
        serving.deadlines.body_wanted(socket_of(connection));
        const auto& now = *static_cast<Coming*>(*kept);
        const auto said = number_in(now.request.header("content-length"), 0);
        const bool hopeless = said > static_cast<std::int64_t>(now.most + read_in_vain);
        return hopeless ? send(connection, too_large()) : MHD_YES;
    }
    auto& now = *static_cast<Coming*>(*kept);
    if (*length > 0) return take(now, bytes, *length);
    serving.deadlines.nothing_wanted(socket_of(connection)); // to work out the answer may take its time
    Answer said = now.refusal           ? std::move(*now.refusal)
                  : now.came > now.most ? too_large()
                                        : serving.service.answer(now.request);
    if (now.head_alone) said.flow.reset(); // it would have no end
    if (!said.flow && !said.file) serving.deadlines.answer_sent(socket_of(connection));
    return send(connection, std::move(said));
}

void forget(void* whose, MHD_Connection* connection, void** kept, MHD_RequestTerminationCode) {
    delete static_cast<Coming*>(*kept);
    *kept = nullptr;
    static_cast<Serving*>(whose)->deadlines.head_wanted(socket_of(connection)); // of the next one
}

void note_connection(void* whose, MHD_Connection* connection, void**, MHD_ConnectionNotificationCode what) {
    Deadlines& deadlines = static_cast<Serving*>(whose)->deadlines;
    if (what == MHD_CONNECTION_NOTIFY_STARTED)
        deadlines.head_wanted(socket_of(connection));
    else
        deadlines.gone(socket_of(connection));
}

int listening_socket(std::uint16_t port, const std::string& place) {
    const int listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listening < 0) return -1;
    const int yes = 1;
    setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    inet_pton(AF_INET, place.c_str(), &address.sin_addr);
    if (bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
        listen(listening, SOMAXCONN) == 0)
        return listening;
    const int why = errno;
    close(listening);
    errno = why;
    return -1;
}

} // namespace

struct Server::Parts {
    int listening = -1;
    std::uint16_t port = 0;
    std::unique_ptr<Serving> serving; ///< outlives the daemon
    MHD_Daemon* daemon = nullptr;

    ~Parts() { end(); }
    void end() {
        if (daemon != nullptr)
            MHD_stop_daemon(daemon);
        else if (listening >= 0)
            close(listening);
        daemon = nullptr;
        listening = -1;
    }
};

Server::Server(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

Outcome<Server> Server::open(std::uint16_t port, const std::string& address_here) {
    auto parts = std::make_unique<Parts>();
    parts->listening = listening_socket(port, address_here);
    if (parts->listening < 0 && errno == EADDRNOTAVAIL)
        return fault(Fault::Kind::not_found, "an address of this machine",
                     address_here + " is not one of its own");
    if (parts->listening < 0)
        return fault(Fault::Kind::not_allowed, "a free port",
                     "Port " + std::to_string(port) + " cannot be opened: " + std::strerror(errno),
                     "Name another with --port, or 0 for any that is free.");
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(parts->listening, reinterpret_cast<sockaddr*>(&address), &size);
    parts->port = ntohs(address.sin_port);
    return Server(std::move(parts));
}

std::uint16_t Server::port() const {
    return parts_->port;
}

void Server::end() {
    parts_->end();
}

Outcome<void> Server::begin(const Service& service, Patience patience) {
    parts_->serving = std::make_unique<Serving>(service, patience);
    void* const serving = parts_->serving.get();
    // A thread for each connection: what is sent while it is made may wait, and hinders no other.
    parts_->daemon = MHD_start_daemon(
        MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_POLL, 0, nullptr, nullptr,
        answer, serving, MHD_OPTION_LISTEN_SOCKET, parts_->listening, MHD_OPTION_CONNECTION_LIMIT,
        most_connections, MHD_OPTION_PER_IP_CONNECTION_LIMIT, most_from_one_address,
        MHD_OPTION_CONNECTION_TIMEOUT, idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        memory_of_a_connection, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_UNESCAPE_CALLBACK, unescape,
        nullptr, MHD_OPTION_NOTIFY_COMPLETED, forget, serving, MHD_OPTION_NOTIFY_CONNECTION, note_connection,
        serving, MHD_OPTION_THREAD_STACK_SIZE, static_cast<std::size_t>(2) << 20, MHD_OPTION_END);
    if (parts_->daemon == nullptr)
        return fault(Fault::Kind::internal, "", "The server cannot begin", "Try again.");
    return {};
}

} // namespace decoupage
