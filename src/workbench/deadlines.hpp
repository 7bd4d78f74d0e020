#pragma once
/// Ends connections whose requests do not come in in time, or whose answers are not taken, however steadily
/// they trickle.

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace decoupage {

/// How long a request may take to come in, and its answer to be taken.
struct Patience {
    std::chrono::milliseconds head{
        20'000}; ///< from the connection, or the answer before, to the end of its head
    std::chrono::milliseconds body{60'000};    ///< from there to its end
    std::chrono::milliseconds answer{120'000}; ///< of one that is there whole; streams and films have no end
};

/// Knows connections by their sockets. Any thread may call it. Shuts the sockets of those that are late; who
/// serves them then sees their end.
class Deadlines {
public:
    explicit Deadlines(Patience patience);
    ~Deadlines();
    Deadlines(const Deadlines&) = delete;
    Deadlines& operator=(const Deadlines&) = delete;

    void head_wanted(int socket);
    void body_wanted(int socket);
    /// All is there, and what is sent is to be taken in its time.
    void answer_sent(int socket);
    /// All is there, and what is sent may take its time.
    void nothing_wanted(int socket);
    /// Must be called before the socket is closed.
    void gone(int socket);

private:
    using Time = std::chrono::steady_clock::time_point;
    void set(int socket, std::chrono::milliseconds from_now);
    void watch();

    const Patience patience_;
    std::mutex mutex_;
    std::condition_variable closing_told_;
    std::map<int, Time> ends_;
    bool closing_ = false;
    std::thread thread_; ///< last: it uses the others
};

} // namespace decoupage
