#include "film/name.hpp"

#include "film/folded.hpp"

#include <algorithm>
#include <map>

namespace decoupage {

namespace {

/// The entries that begin a name or a mark, as later ones left them, by number.
std::map<std::int64_t, Naming> begun_in_force(std::span<const Naming> log) {
    std::map<std::int64_t, Naming> begun;
    for (const Naming& entry : standing(log).in_force) {
        if (entry.begins()) {
            begun.emplace(entry.number, entry);
            continue;
        }
        const auto spoken = begun.find(entry.of);
        if (spoken == begun.end()) continue;
        if (entry.deed == Naming::Deed::remove) {
            begun.erase(spoken);
        } else {
            spoken->second.words = entry.words;
            spoken->second.author = entry.author;
            spoken->second.made_at = entry.made_at;
        }
    }
    return begun;
}

} // namespace

std::optional<FrameSpan> mostly_within(std::span<const FrameSpan> parts, FrameSpan given) {
    const auto mostly = [&](FrameSpan part) { return 2 * shared_frames(part, given) > part.length(); };
    auto first = std::ranges::lower_bound(parts, given.first + 1, {}, &FrameSpan::end);
    auto end = std::lower_bound(first, parts.end(), given.end,
                                [](FrameSpan part, Frame frame) { return part.first < frame; });
    // Only those at either end can lie partly outside.
    while (first != end && !mostly(*first))
        ++first;
    while (first != end && !mostly(*(end - 1)))
        --end;
    if (first == end) return std::nullopt;
    return FrameSpan{first->first, (end - 1)->end};
}

const char* name_of(Named named) {
    switch (named) {
    case Named::shots:
        return "shots";
    case Named::scenes:
        return "scenes";
    case Named::moment:
        return "moment";
    case Named::span:
        break;
    }
    return "span";
}

const char* name_of(Naming::Deed deed) {
    switch (deed) {
    case Naming::Deed::rename:
        return "rename";
    case Naming::Deed::remove:
        return "remove";
    case Naming::Deed::accept:
        return "accept";
    case Naming::Deed::drop:
        return "drop";
    case Naming::Deed::undo:
        return "undo";
    case Naming::Deed::redo:
        return "redo";
    case Naming::Deed::give:
        break;
    }
    return "give";
}

Namings standing(std::span<const Naming> log) {
    return standing_of(log);
}

std::vector<std::int64_t> spoken_of(std::span<const Naming> log) {
    return spoken_numbers(log);
}

std::vector<Name> names_in_force(std::span<const Naming> log, std::span<const FrameSpan> shots,
                                 std::span<const FrameSpan> scenes, Frame frames) {
    std::vector<Name> names;
    for (const auto& [number, entry] : begun_in_force(log)) {
        if (entry.named == Named::moment || entry.span.end > frames) continue;
        Name name{number, entry.words, entry.named, entry.span, entry.span, entry.author, entry.made_at};
        if (entry.named != Named::span)
            name.span =
                mostly_within(entry.named == Named::shots ? shots : scenes, entry.span).value_or(entry.span);
        names.push_back(std::move(name));
    }
    std::ranges::stable_sort(names, {}, [](const Name& name) { return name.span; });
    return names;
}

std::vector<MomentMark> moment_marks(std::span<const Naming> log) {
    std::vector<MomentMark> marks;
    for (const auto& [number, entry] : begun_in_force(log)) {
        if (entry.named != Named::moment) continue;
        std::erase_if(marks, [&, &said = entry](const MomentMark& mark) {
            return mark.kind == said.kind && mark.span == said.span;
        });
        marks.push_back(
            {number, entry.kind, entry.span,
             entry.deed == Naming::Deed::drop ? MomentMark::Verdict::dropped : MomentMark::Verdict::accepted,
             entry.words, entry.author, entry.made_at});
    }
    return marks;
}

const MomentMark* mark_of(std::span<const MomentMark> marks, std::string_view kind, FrameSpan span) {
    const MomentMark* found = nullptr;
    for (const MomentMark& mark : marks) {
        const Frame longer = std::max(mark.span.length(), span.length());
        const bool same_place =
            mark.span == span || (longer > 0 && 2 * shared_frames(mark.span, span) >= longer);
        if (mark.kind == kind && same_place) found = &mark;
    }
    return found;
}

const Name* find_name(std::span<const Name> names, std::string_view words) {
    const std::string sought = folded(words);
    const auto found =
        std::ranges::find_if(names, [&](const Name& name) { return folded(name.words) == sought; });
    return found == names.end() ? nullptr : &*found;
}

} // namespace decoupage
