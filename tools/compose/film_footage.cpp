#include "compose/film_files.hpp"
#include "compose/footage.hpp"
#include "media/film_reader.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace decoupage::compose {

namespace {

namespace fs = std::filesystem;

/// The small pictures of a film, one after another in a file: the system brings in what is looked at.
class Store {
public:
    static Outcome<std::shared_ptr<const Store>> open(const std::string& path, SmallSize size) {
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat facts {};
        if (file < 0 || fstat(file, &facts) != 0)
            return fault(Fault::Kind::not_found, "the small pictures of a film", path + " cannot be read");
        auto store = std::make_shared<Store>();
        store->size = size;
        store->bytes = static_cast<std::size_t>(facts.st_size);
        store->frames = static_cast<Frame>(store->bytes / size.bytes());
        void* mapped =
            store->bytes > 0 ? mmap(nullptr, store->bytes, PROT_READ, MAP_SHARED, file, 0) : MAP_FAILED;
        close(file);
        if (mapped == MAP_FAILED)
            return fault(Fault::Kind::internal, "the small pictures of a film", path + " cannot be mapped");
        store->pictures = static_cast<const std::uint8_t*>(mapped);
        return store;
    }
    Store() = default;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    ~Store() {
        if (pictures != nullptr) munmap(const_cast<std::uint8_t*>(pictures), bytes);
    }

    PictureView picture(Frame frame) const {
        const std::uint8_t* luma = pictures + static_cast<std::size_t>(frame) * size.bytes();
        const std::size_t area = static_cast<std::size_t>(size.width) * size.height;
        return {size.width, size.height, luma, luma + area, luma + area * 5 / 4};
    }

    SmallSize size;
    Frame frames = 0;
    std::size_t bytes = 0;
    const std::uint8_t* pictures = nullptr;
};

class FilmShot : public Footage {
public:
    FilmShot(std::shared_ptr<const Store> store, std::string film, FrameSpan span, const Undisturbed& truth)
        : store_(std::move(store)), film_(std::move(film)), span_(span) {
        for (Lure lure : truth.lures)
            if (clip(lure.span)) lures_.push_back(lure);
        for (FrameSpan freeze : truth.freezes)
            if (clip(freeze)) freezes_.push_back(freeze);
    }

    Frame frames() const override { return span_.length(); }
    double aspect() const override { return static_cast<double>(store_->size.width) / store_->size.height; }
    PictureView picture(Frame frame) const override { return store_->picture(span_.first + frame); }
    std::vector<Lure> lures() const override { return lures_; }
    std::vector<FrameSpan> freezes() const override { return freezes_; }
    std::string name() const override { return film_ + " from " + std::to_string(span_.first); }

private:
    /// Counts a span of the film from the shot's first frame, as far as it lies in the shot.
    bool clip(FrameSpan& span) const {
        span = {std::max(span.first, span_.first) - span_.first, std::min(span.end, span_.end) - span_.first};
        return !span.empty();
    }

    std::shared_ptr<const Store> store_;
    std::string film_;
    FrameSpan span_;
    std::vector<Lure> lures_;
    std::vector<FrameSpan> freezes_;
};

Outcome<void> fill_store(const std::string& film, const std::string& path) {
    const std::string part = path + "." + std::to_string(getpid()) + ".part";
    std::FILE* file = std::fopen(part.c_str(), "wb");
    const auto failed = [&] {
        return fault(errno == ENOSPC ? Fault::Kind::no_space : Fault::Kind::not_allowed,
                     "a place for the small pictures of a film", part + ": " + std::strerror(errno),
                     "Give another folder with --store.");
    };
    if (file == nullptr) return failed();
    auto read = read_small(film, [&](const Film& facts, const std::uint8_t* picture) -> Outcome<void> {
        if (std::fwrite(picture, small_size(facts).bytes(), 1, file) != 1) return failed();
        return {};
    });
    if (std::fclose(file) != 0 && read) read = failed();
    if (read && std::rename(part.c_str(), path.c_str()) != 0) read = failed();
    if (!read) std::remove(part.c_str());
    return read;
}

} // namespace

Outcome<FilmFootage> film_footage(const std::string& film, const std::string& truth_text,
                                  const std::string& store_folder) {
    const auto truth = undisturbed(truth_text);
    if (!truth) return tl::unexpected(truth.error());
    const auto reader = FilmReader::open(film, {.stream = -1, .threads = 1});
    if (!reader) return tl::unexpected(reader.error());
    const SmallSize size = small_size(reader->film());
    const std::string name = fs::path(film).filename().string();
    const std::string path = store_folder + "/" + name + "-" + reader->film().print.digest.substr(0, 12) +
                             "-" + std::to_string(size.width) + "x" + std::to_string(size.height) + ".yuv";
    if (!fs::exists(path))
        if (auto filled = fill_store(film, path); !filled) return tl::unexpected(filled.error());
    auto store = Store::open(path, size);
    if (!store) return tl::unexpected(store.error());
    if ((*store)->frames < truth->frames)
        return fault(Fault::Kind::damaged, "the " + std::to_string(truth->frames) + " frames of its truth",
                     name + " has " + std::to_string((*store)->frames));
    FilmFootage footage{name, {}};
    for (const FrameSpan& span : truth->spans)
        footage.shots.push_back(std::make_shared<FilmShot>(*store, name, span, *truth));
    return footage;
}

} // namespace decoupage::compose
