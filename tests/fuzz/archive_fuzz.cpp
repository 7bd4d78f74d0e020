// A backup from somebody else: whatever the bytes are, nothing comes out of it whose name leads elsewhere,
// nothing twice, no more than there may be, and only what its list of digests says is whole.

#include "demand.hpp"
#include "keeping/archive.hpp"
#include "keeping/archive_names.hpp"

#include <cstddef>
#include <cstdint>
#include <set>

using namespace decoupage;

namespace {

constexpr std::uint64_t most = 1 << 20;

class Demanding final : public ArchiveTaking {
public:
    Outcome<void> begin(const ArchivedFile& file) override {
        demand(!open_ && is_archive_name(file.name) && file.name != digest_list_name);
        demand(names_.insert(file.name).second && file.changed >= 0);
        left_ = file.bytes;
        all_ += file.bytes;
        demand(all_ <= most);
        open_ = true;
        return {};
    }
    Outcome<void> take(std::string_view bytes) override {
        demand(open_ && bytes.size() <= left_);
        left_ -= bytes.size();
        return {};
    }
    Outcome<void> end() override {
        demand(open_ && left_ == 0);
        open_ = false;
        return {};
    }
    const std::set<std::string>& names() const { return names_; }

private:
    std::set<std::string> names_;
    std::uint64_t left_ = 0, all_ = 0;
    bool open_ = false;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    Demanding taking;
    const auto read = read_archive_bytes({reinterpret_cast<const char*>(bytes), size}, most, taking);
    if (!read) {
        demand(read.error().kind == Fault::Kind::damaged && !read.error().found.empty());
        return 0;
    }
    demand(read->digests.size() == taking.names().size());
    for (const auto& [name, digest] : read->digests)
        demand(taking.names().contains(name) && digest.size() == 64);
    return 0;
}
