#include "film/annotating.hpp"

#include "film/annotated_things.hpp"

namespace decoupage {

const char* name_of(Annotating::Deed deed) {
    switch (deed) {
    case Annotating::Deed::change:
        return "change";
    case Annotating::Deed::remove:
        return "remove";
    case Annotating::Deed::undo:
        return "undo";
    case Annotating::Deed::redo:
        return "redo";
    case Annotating::Deed::add:
        break;
    }
    return "add";
}

void AnnotatingOrder::follow(const Annotating& entry) {
    stands_.resize(static_cast<std::size_t>(entry.number), false);
    Own& own = authors_[entry.author];
    if (entry.deed == Annotating::Deed::undo || entry.deed == Annotating::Deed::redo) {
        const bool undo = entry.deed == Annotating::Deed::undo;
        auto& from = undo ? own.done : own.undone;
        if (from.empty()) return;
        stands_[slot_of(from.back())] = !undo;
        (undo ? own.undone : own.done).push_back(from.back());
        from.pop_back();
        return;
    }
    own.undone.clear();
    if (entry.together != entry.number) return;
    stands_[slot_of(entry.number)] = true;
    own.done.push_back(entry.number);
}

bool AnnotatingOrder::in_force(const Annotating& entry) const {
    return entry.deed != Annotating::Deed::undo && entry.deed != Annotating::Deed::redo &&
           entry.together >= 1 && entry.together <= std::ssize(stands_) && stands_[slot_of(entry.together)];
}

std::int64_t AnnotatingOrder::next_undone(const std::string& author) const {
    const auto own = authors_.find(author);
    return own == authors_.end() || own->second.done.empty() ? 0 : own->second.done.back();
}

std::int64_t AnnotatingOrder::next_redone(const std::string& author) const {
    const auto own = authors_.find(author);
    return own == authors_.end() || own->second.undone.empty() ? 0 : own->second.undone.back();
}

std::vector<AnnotatorSteps> AnnotatingOrder::steps() const {
    std::vector<AnnotatorSteps> steps;
    for (const auto& [author, own] : authors_)
        steps.push_back({author, !own.done.empty(), !own.undone.empty()});
    return steps;
}

std::int64_t OneDeed::put(Annotating::Deed deed, std::int64_t of, Annotating::Thing thing) {
    const std::int64_t number = first_ + std::ssize(entries_);
    entries_.push_back({number, deed, of, first_, std::move(thing), {}, {}});
    return number;
}

void OneDeed::sign(const std::string& author, const std::string& made_at) {
    for (Annotating& entry : entries_) {
        entry.author = author;
        entry.made_at = made_at;
    }
}

AnnotatingOrder order_of(std::span<const Annotating> log) {
    AnnotatingOrder order;
    for (const Annotating& entry : log)
        order.follow(entry);
    return order;
}

} // namespace decoupage
