#pragma once
/// A workbench that is open, and a person who asks it.

#include "program.hpp"
#include "support/loopback.hpp"
#include "support/places.hpp"

#include <string>

#include <nlohmann/json.hpp>

namespace decoupage::app_test {

class OpenWorkbench {
public:
    /// `decoupage open PLACES...`, on this machine alone.
    explicit OpenWorkbench(const Words& places, Circumstances circumstances = {});

    std::uint16_t port() const { return port_; }
    /// As its owner.
    support::Reply get(const std::string& path) const;
    support::Reply post(const std::string& path, const nlohmann::json& body) const;
    /// The id of the first film.
    std::string film() const;
    /// What it printed when it opened.
    const nlohmann::json& told() const { return told_; }
    std::string owner_head() const { return "Authorization: Bearer " + token_ + "\r\n"; }

    void signal(int number) const { running_.signal(number); }
    Ran end() { return running_.end(); }

private:
    support::TemporaryFolder page_; ///< stands for the front end
    Running running_;
    nlohmann::json told_;
    std::string token_;
    std::uint16_t port_ = 0;
};

} // namespace decoupage::app_test
