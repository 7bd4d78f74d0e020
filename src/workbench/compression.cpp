#include "workbench/compression.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <zlib.h>

namespace decoupage {

namespace {

constexpr std::size_t worth_packing = 16 << 10; // bytes
constexpr int gzip_window = 15 + 16;

bool is_text(std::string_view type) {
    constexpr std::array<std::string_view, 4> kinds{"text/", "application/json", "image/svg+xml", "font/ttf"};
    return type != "text/event-stream" &&
           std::ranges::any_of(kinds, [&](std::string_view kind) { return type.starts_with(kind); });
}

bool takes_gzip(std::string_view accepted) {
    return accepted.find("gzip") != std::string_view::npos &&
           accepted.find("gzip;q=0") == std::string_view::npos;
}

/// Empty where it cannot be done.
std::string packed(std::string_view text) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzip_window, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        return {};
    std::string bytes(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    bytes.resize(stream.total_out);
    deflateEnd(&stream);
    return done ? bytes : std::string();
}

} // namespace

void pack_for(const Request& request, Answer& answer) {
    const bool far = !request.from.empty() && !request.from.starts_with("127.");
    if (!far || answer.status != 200 || answer.file || answer.flow || answer.body.size() < worth_packing ||
        !is_text(answer.type) || !takes_gzip(request.header("accept-encoding")))
        return;
    std::string small = packed(answer.body);
    if (small.empty() || small.size() >= answer.body.size()) return;
    answer.body = std::move(small);
    answer.headers.emplace_back("Content-Encoding", "gzip");
    answer.headers.emplace_back("Vary", "Accept-Encoding");
}

} // namespace decoupage
