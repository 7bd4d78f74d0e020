#include "screening/watcher.hpp"

#include <algorithm>
#include <utility>

namespace decoupage {

template <class Take>
Outcome<bool> Watcher::go_through(const Reel& reel, std::size_t number, const Take& take) {
    if (auto there = reader_.go_to(reel); !there) return tl::unexpected(there.error());
    begin(reel, number);
    while (!order_.stop()) {
        auto frame = reader_.next();
        if (!frame) return tl::unexpected(frame.error());
        if (!*frame) return true;
        take(std::move(**frame));
    }
    return false;
}

Outcome<bool> Watcher::watch(const Reel& reel, std::size_t number) {
    auto ended = go_through(reel, number, [this](ReadFrame frame) { take(std::move(frame)); });
    if (ended) end(*ended);
    return ended;
}

Outcome<bool> Watcher::look_back_at(const Reel& reel, std::size_t number) {
    const auto most = static_cast<std::size_t>(crew_.look_back());
    auto ended = go_through(reel, number, [&](const ReadFrame& frame) {
        window_.push_back(frame.proxy);
        if (window_.size() > most) window_.erase(window_.begin());
    });
    if (!ended || !*ended) return ended;
    WatchedReel again;
    again.tail = std::exchange(window_, {});
    if (auto seam = takings_.end_reel(number, std::move(again))) crew_.show(std::move(*seam));
    return ended;
}

void Watcher::begin(const Reel& reel, std::size_t number) {
    number_ = number;
    next_ = reel.frames.first;
    at_head_ = next_ > 0 && crew_.look_back() > 0;
    looked_back_ = 0;
    window_.clear();
    to_look_at_.clear();
    stills_ = {};
}

void Watcher::take(ReadFrame frame) {
    if (stills_.wants(*frame.proxy, next_))
        if (auto held = reader_.hold()) stills_.keep(std::move(*held));
    make_stills();
    look();
    ++next_;
    times_.push_back(frame.time);
    last_duration_ = frame.duration;
    window_.push_back(std::move(frame.proxy));
    const int length = at_head_ ? crew_.look_back() : order_.run_length;
    if (window_.size() - looked_back_ >= static_cast<std::size_t>(length)) show_run();
}

void Watcher::look() {
    for (const int size : crew_.wanted_sizes(next_))
        if (auto picture = reader_.look(size))
            to_look_at_.push_back({next_, size, std::make_shared<const LookPicture>(std::move(*picture))});
}

void Watcher::make_stills() {
    for (const HeldFrame& held : stills_.finished())
        if (auto still = reader_.still(held, order_.still_width)) made_.push_back(std::move(*still));
}

/// Shows the frames gathered to the crew; at the head of a reel, as soon as what they look back at is known.
void Watcher::show_run() {
    takings_.keep(std::exchange(made_, {}));
    if (times_.empty()) return;
    const Frame first = next_ - std::ssize(times_);
    takings_.place_times(first, std::exchange(times_, {}));
    auto to_look_at = std::exchange(to_look_at_, {});
    if (std::exchange(at_head_, false)) {
        RunOfProxies head{window_, first, 0, std::move(to_look_at)};
        if (auto seam = takings_.begin_reel(number_, std::move(head))) crew_.show(std::move(*seam));
    } else {
        crew_.show({window_, first, static_cast<int>(looked_back_), std::move(to_look_at)});
    }
    looked_back_ = std::min(window_.size(), static_cast<std::size_t>(crew_.look_back()));
    window_.erase(window_.begin(), window_.end() - static_cast<std::ptrdiff_t>(looked_back_));
}

void Watcher::end(bool whole) {
    stills_.end();
    make_stills();
    show_run();
    const Film& film = reader_.film();
    if (auto seam = takings_.end_reel(number_, {whole, std::exchange(window_, {}), reader_.damage(),
                                                last_duration_, film.interlaced, film.variable_rate}))
        crew_.show(std::move(*seam));
}

} // namespace decoupage
