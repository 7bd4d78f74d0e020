#include "app/alignment_words.hpp"

#include "views/words.hpp"

namespace decoupage {

std::string alignment_text(const Alignment& a, const Decoupage& one, const Decoupage& other) {
    std::string t = "speed " + decimals(a.speed, 5) + " " + speed_name(a.speed) + " conf " +
                    decimals(a.confidence, 2) + " common " + percent(a.common_of_one) + " " +
                    percent(a.common_of_other) + " shots " + std::to_string(a.shots.size()) + "\n";
    for (const auto& s : a.stretches)
        t += "  " + std::to_string(s.one.first) + "-" + std::to_string(s.one.end) + " = " +
             std::to_string(s.other.first) + "-" + std::to_string(s.other.end) + " like " +
             decimals(s.likeness, 2) + "\n";
    for (const auto& p : a.only_one)
        t += "  only A " + std::to_string(p.span.first) + "-" + std::to_string(p.span.end) + "\n";
    for (const auto& p : a.only_other)
        t += "  only B " + std::to_string(p.span.first) + "-" + std::to_string(p.span.end) + "\n";
    t += "  offs:";
    for (const auto& m : a.shots) {
        t += " " + std::to_string(one.shots[m.one].number) + ":" + std::to_string(m.there.first) + "-" +
             std::to_string(m.there.end) + (m.other ? "" : "?");
    }
    t += "\n lone A:";
    for (const auto& l : a.differences.only_one)
        t += " " + l.transition.label + "@" + std::to_string(l.transition.span.first);
    t += "\n lone B:";
    for (const auto& l : a.differences.only_other)
        t += " " + l.transition.label + "@" + std::to_string(l.transition.span.first);
    t += "\n width " + decimals(a.differences.width_shown, 3) + " brighter " +
         decimals(a.differences.brighter, 1) + " louder " + decimals(a.differences.louder, 1) + " " +
         a.differences.shape_one + " | " + a.differences.shape_other + " " + a.differences.tone_one + " | " +
         a.differences.tone_other + "\n";
    (void)other;
    return t;
}

} // namespace decoupage
