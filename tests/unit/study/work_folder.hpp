#pragma once
/// A work folder on the disk, for tests.

#include "study/work_reading.hpp"
#include "support/places.hpp"
#include "told.hpp"

#include <fstream>
#include <string>

#include <doctest/doctest.h>

namespace decoupage {

class WorkFolder {
public:
    explicit WorkFolder(const std::string& record = "[work]\ntitle = \"The Run\"\n") {
        write("work.toml", record);
    }

    void write(const std::string& file, const std::string& text) const {
        std::filesystem::create_directories((path() / file).parent_path());
        std::ofstream(path() / file) << text;
    }
    std::filesystem::path path() const { return folder_.path() / "run"; }
    Work read() const {
        auto work = read_work(path());
        REQUIRE(work);
        return std::move(*work);
    }
    std::string problems() const { return told(read().problems); }

private:
    support::TemporaryFolder folder_;
};

} // namespace decoupage
