#include "media/scaler.hpp"

extern "C" {
#include <libavutil/opt.h>
}

namespace decoupage {

Owned<SwsContext> scaler(const PictureShape& from, const PictureShape& to, int method, int colours) {
    if (!sws_isSupportedInput(from.format) || !sws_isSupportedOutput(to.format)) return nullptr;
    Owned<SwsContext> context(sws_alloc_context());
    if (!context) return nullptr;
    // Ranges must be known at the beginning: told later, they are not heeded for more than 8 bits.
    const std::pair<const char*, int> options[] = {
        {"srcw", from.width},           {"srch", from.height},        {"src_format", from.format},
        {"src_range", from.full_range}, {"dstw", to.width},           {"dsth", to.height},
        {"dst_format", to.format},      {"dst_range", to.full_range}, {"sws_flags", method},
    };
    for (const auto& [name, value] : options)
        av_opt_set_int(context.get(), name, value, 0);
    if (sws_init_context(context.get(), nullptr, nullptr) < 0) return nullptr;
    const int* matrix = sws_getCoefficients(colours);
    sws_setColorspaceDetails(context.get(), matrix, from.full_range, matrix, to.full_range, 0, 1 << 16,
                             1 << 16);
    return context;
}

} // namespace decoupage
