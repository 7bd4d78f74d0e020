#include "train/evidence_groups.hpp"

#include "film/near_miss.hpp"

namespace decoupage::train {

using analysers::InputGroup;

const std::vector<std::pair<std::string, InputGroup>>& evidence_groups() {
    static const std::vector<std::pair<std::string, InputGroup>> groups{
        {"likeness", InputGroup::likeness}, {"change", InputGroup::change}, {"motion", InputGroup::motion},
        {"level", InputGroup::level},       {"blend", InputGroup::blend},   {"front", InputGroup::front}};
    return groups;
}

Outcome<InputGroup> group_named(const std::string& name) {
    std::vector<std::string> names;
    for (const auto& [known, group] : evidence_groups()) {
        if (known == name) return group;
        names.push_back(known);
    }
    return fault(Fault::Kind::usage, "", "There is no group of evidence " + name,
                 did_you_mean(name, names, "See train_transitions --help."));
}

void leave_out(Example& example, InputGroup group) {
    const auto& groups_of = analysers::network_input_groups();
    for (std::size_t t = 0; t < example.inputs.moments; ++t)
        for (std::size_t i = 0; i < groups_of.size(); ++i)
            if (groups_of[i] == group) example.inputs.at(t)[i] = 0;
}

} // namespace decoupage::train
