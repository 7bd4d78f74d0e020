/// Scenarios from strangers: read, and where they are films of a few small frames, drawn.

#include "support/scenario/drawing.hpp"
#include "support/scenario/script.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace decoupage;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto script = scenario::parse_script({reinterpret_cast<const char*>(bytes), size});
    if (!script || script->frames() > 4 || script->width > 64 || script->height > 64) return 0;
    scenario::Drawing drawing(*script);
    for (Frame frame = 0; frame < script->frames(); ++frame)
        drawing.frame(frame);
    return 0;
}
