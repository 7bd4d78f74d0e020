#pragma once
/// What was made once and may be asked for again soon: kept until it takes too much room.

#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace decoupage {

/// Values by their names; of the least lately used the first to go. Any thread may call it. `Value` has
/// size() elements of `Value::value_type`.
template <class Value>
class Remembered {
public:
    explicit Remembered(std::size_t most_bytes) : most_(most_bytes) {}

    /// Null where it is not known, or not any more.
    std::shared_ptr<const Value> find(const std::string& name) {
        const std::lock_guard lock(mutex_);
        const auto found = places_.find(name);
        if (found == places_.end()) return nullptr;
        values_.splice(values_.begin(), values_, found->second);
        return found->second->second;
    }

    std::shared_ptr<const Value> keep(const std::string& name, Value value) {
        auto kept = std::make_shared<const Value>(std::move(value));
        const std::lock_guard lock(mutex_);
        if (const auto before = places_.find(name); before != places_.end()) forget(before->second);
        bytes_ += bytes_of(*kept);
        values_.emplace_front(name, kept);
        places_[name] = values_.begin();
        while (bytes_ > most_ && values_.size() > 1)
            forget(std::prev(values_.end()));
        return kept;
    }

private:
    using Values = std::list<std::pair<std::string, std::shared_ptr<const Value>>>;

    static std::size_t bytes_of(const Value& value) {
        return value.size() * sizeof(typename Value::value_type);
    }

    void forget(typename Values::iterator value) {
        bytes_ -= bytes_of(*value->second);
        places_.erase(value->first);
        values_.erase(value);
    }

    std::mutex mutex_;
    Values values_; ///< the last used first
    std::map<std::string, typename Values::iterator> places_;
    std::size_t most_, bytes_ = 0;
};

} // namespace decoupage
