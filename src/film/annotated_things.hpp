#pragma once
/// What a log of annotations has come to: shared by those who put it in force and those who add to it.

#include "film/annotating.hpp"

namespace decoupage {

inline std::size_t slot_of(std::int64_t number) {
    return static_cast<std::size_t>(number - 1);
}

/// Every thing as the entries in force leave it, by the number of the entry that added it.
class AnnotatedThings {
public:
    void follow(const Annotating& entry) {
        if (entry.number > std::ssize(things_)) things_.resize(static_cast<std::size_t>(entry.number));
        if (entry.deed == Annotating::Deed::add) {
            things_[slot_of(entry.number)] = {&entry, &entry};
        } else if (const auto* standing = at(entry.of)) {
            if (entry.deed == Annotating::Deed::remove)
                things_[slot_of(entry.of)] = {};
            else if (entry.thing.index() == standing->added->thing.index())
                things_[slot_of(entry.of)].last = &entry;
        }
    }

    struct Standing {
        const Annotating* added = nullptr;
        const Annotating* last = nullptr; ///< that changed it, or added it
    };
    const Standing* at(std::int64_t number) const {
        if (number < 1 || number > std::ssize(things_)) return nullptr;
        const Standing& standing = things_[slot_of(number)];
        return standing.last == nullptr ? nullptr : &standing;
    }
    /// As it is now; null where it is none of these.
    template <class Kind>
    const Kind* as(std::int64_t number) const {
        const Standing* standing = at(number);
        return standing == nullptr ? nullptr : std::get_if<Kind>(&standing->last->thing);
    }
    std::int64_t most() const { return std::ssize(things_); }

private:
    std::vector<Standing> things_;
};

} // namespace decoupage
