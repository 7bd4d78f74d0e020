#include "claims/verdict.hpp"

namespace decoupage {

const char* name_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::supported:
        return "supported";
    case Verdict::contradicted:
        return "contradicted";
    case Verdict::borderline:
        return "borderline";
    case Verdict::not_measurable:
        return "not measurable";
    }
    return "";
}

const char* mark_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::supported:
        return "✓";
    case Verdict::contradicted:
        return "✗";
    case Verdict::borderline:
        return "◐";
    case Verdict::not_measurable:
        break;
    }
    return "○";
}

} // namespace decoupage
