/// Cutting a film into reels needs only its packets, which are read and not decoded.

#include "media/closed_key.hpp"
#include "media/container.hpp"
#include "media/film_reader.hpp"
#include "media/frame_clock.hpp"
#include "media/picture_stream.hpp"
#include "media/stills_folder.hpp"

#include <algorithm>
#include <chrono>

namespace decoupage {
namespace {

/// Between the last frame of a reel and the first of the next; anything longer may be a gap, and it is the
/// reader of both frames who should tell of it.
constexpr Time longest_step = std::chrono::seconds(1);

/// One packet of the picture, in the order of the file.
struct Coded {
    Time stamp{0};
    bool shown = true;
    bool closed_key = false;
};

/// Every packet of the picture; nothing where one has no time stamp, or they are to be left.
std::vector<Coded> packets_of(AVFormatContext& format, const AVStream& picture, const LookedThrough& looked) {
    constexpr std::size_t told_every = 256;
    const AVRational tick = picture.time_base;
    const std::int64_t bytes = std::max<std::int64_t>(avio_size(format.pb), 0);
    std::vector<Coded> packets;
    const Owned<AVPacket> packet(av_packet_alloc());
    while (packet && av_read_frame(&format, packet.get()) >= 0) {
        if (packet->stream_index == picture.index) {
            if (packet->pts == AV_NOPTS_VALUE) return {};
            packets.push_back({held(from_ticks(packet->pts, tick.num, tick.den)),
                               !(packet->flags & AV_PKT_FLAG_DISCARD),
                               is_closed_key(*packet, *picture.codecpar)});
            if (looked && packets.size() % told_every == 0 && !looked(avio_tell(format.pb), bytes)) return {};
        }
        av_packet_unref(packet.get());
    }
    return packets;
}

/// Frames of the film, when it is known where each packet is shown.
struct Order {
    std::vector<Time> stamps;        ///< of the frames that are shown, in their order
    std::vector<std::size_t> starts; ///< frames at which a reel could begin
};

/// A reel can begin at a closed key before which, in the file, all is that is shown before it, and nothing
/// else.
Order order_of(const std::vector<Coded>& packets) {
    Order order;
    std::vector<Time> least_from(packets.size() + 1, Time::max());
    for (std::size_t i = packets.size(); i-- > 0;)
        least_from[i] = std::min(packets[i].stamp, least_from[i + 1]);
    Time most_before = Time::min();
    for (std::size_t i = 0; i < packets.size(); ++i) {
        const Coded& coded = packets[i];
        if (coded.closed_key && coded.shown && most_before < coded.stamp && least_from[i] == coded.stamp)
            order.starts.push_back(order.stamps.size());
        most_before = std::max(most_before, coded.stamp);
        if (coded.shown) order.stamps.push_back(coded.stamp);
    }
    std::sort(order.stamps.begin(), order.stamps.end());
    const bool twice = std::adjacent_find(order.stamps.begin(), order.stamps.end()) != order.stamps.end();
    return twice ? Order{} : order;
}

/// Reels grow shorter towards the film's end, so that all decoders are done at about the same time.
Frame least_with(Frame left, Frame least) {
    constexpr Frame reels_left = 8, shortest = 150;
    return std::clamp(left / reels_left, std::min(shortest, least), least);
}

std::vector<Reel> reels_of(const Order& order, Frame usual_least) {
    const std::vector<Time>& stamps = order.stamps;
    const auto frames = static_cast<Frame>(stamps.size());
    std::vector<Reel> reels(1);
    if (frames > 0) reels.front().first_stamp = stamps.front();
    for (const std::size_t start : order.starts) {
        const auto first = static_cast<Frame>(start);
        const Frame least = least_with(frames - first, usual_least);
        if (first - reels.back().frames.first < least || frames - first < least) continue;
        if (stamps[start] - stamps[start - 1] > longest_step) continue;
        reels.back().frames.end = first;
        reels.back().end_stamp = stamps[start];
        reels.push_back({{first, frames}, stamps[start], stamps[start - 1], std::nullopt});
    }
    return reels;
}

} // namespace

Outcome<std::vector<Reel>> cut_into_reels(const std::string& path, const Opening& opening, Frame least,
                                          const LookedThrough& looked) {
    const std::vector<Reel> whole(1);
    if (names_stills(path)) return whole;
    auto container = open_container(path, Admitted::films);
    if (!container) return tl::unexpected(container.error());
    AVFormatContext& format = *container->format;
    const auto picture = choose_picture(format, path, opening.stream);
    if (!picture) return tl::unexpected(picture.error());
    if (!*picture || !may_be_cut(*(*picture)->codecpar)) return whole;
    return reels_of(order_of(packets_of(format, **picture, looked)), least);
}

} // namespace decoupage
