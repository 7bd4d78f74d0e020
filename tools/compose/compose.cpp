#include "compose/compose.hpp"

#include "compose/sequence.hpp"
#include "compose/truth.hpp"
#include "deeds/whole_file.hpp"

#include <cstdio>

namespace decoupage::compose {

std::string sequence_name(const std::string& prefix, int number) {
    const std::string digits = std::to_string(number);
    return prefix + "_" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

Outcome<void> compose_sequence(const PlanOrder& order, const Material& material, const std::string& folder,
                               const std::string& name, const std::atomic<bool>& stop) {
    const Sequence sequence(plan(order, material));
    const Plan& plan = sequence.plan();
    const std::string file = folder + "/" + name + ".mkv";
    FilmWriter writer;
    if (auto started = writer.start(file, plan.width, plan.height, plan.rate, plan.quality); !started)
        return started;
    for (Frame frame = 0; frame < plan.frames; ++frame) {
        if (stop)
            return fault(Fault::Kind::interrupted, "", "Stopped; the sequences before this one are whole");
        if (auto added = writer.add(sequence.frame(frame)); !added) return added;
    }
    if (auto finished = writer.finish(); !finished) return finished;
    auto written = write_whole_file(folder + "/" + name + ".truth.json", truth_json(plan, name + ".mkv"));
    if (!written) std::remove(file.c_str());
    return written;
}

} // namespace decoupage::compose
