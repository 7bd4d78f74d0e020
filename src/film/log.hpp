#pragma once
/// A log to which is only ever added, and in which an entry may undo or redo another. Of entries that have a
/// number and a deed, among them `undo` and `redo`.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace decoupage {

/// A log as it stands, after all undoing and redoing. In order.
template <class Entry>
struct Standing {
    std::vector<Entry> in_force;
    std::vector<Entry> undone; ///< those that can be redone; the next one is the last

    /// As it stands after one more entry.
    void follow(const Entry& entry) {
        if (entry.deed == Entry::Deed::undo) {
            pass_last(in_force, undone);
        } else if (entry.deed == Entry::Deed::redo) {
            pass_last(undone, in_force);
        } else {
            undone.clear();
            in_force.push_back(entry);
        }
    }

private:
    static void pass_last(std::vector<Entry>& from, std::vector<Entry>& to) {
        if (from.empty()) return;
        to.push_back(std::move(from.back()));
        from.pop_back();
    }
};

template <class Entry>
Standing<Entry> standing_of(std::span<const Entry> log) {
    Standing<Entry> stand;
    for (const Entry& entry : log)
        stand.follow(entry);
    return stand;
}

/// The entry that each entry of the log speaks of: itself, or the one it undoes or redoes.
template <class Entry>
std::vector<std::int64_t> spoken_numbers(std::span<const Entry> log) {
    std::vector<std::int64_t> numbers;
    Standing<Entry> stand;
    for (const Entry& entry : log) {
        stand.follow(entry);
        const auto& moved = entry.deed == Entry::Deed::undo ? stand.undone : stand.in_force;
        numbers.push_back(moved.empty() ? entry.number : moved.back().number);
    }
    return numbers;
}

} // namespace decoupage
