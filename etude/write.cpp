#include "etude/encode.hpp"
#include "etude/etude.hpp"
#include "etude/sound/soundtrack.hpp"

#include <condition_variable>
#include <cstdio>
#include <map>
#include <mutex>
#include <thread>

namespace decoupage {

namespace {

/// Draws frames on several threads and hands them over in order. Few wait at a time, so that memory stays
/// small.
class Table {
public:
    explicit Table(const Etude& etude) : etude_(etude) {
        const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 2u, 8u);
        for (unsigned i = 0; i < threads; ++i)
            crew_.emplace_back([this] { work(); });
    }
    ~Table() {
        {
            const std::lock_guard lock(mutex_);
            leaving_ = true;
        }
        room_.notify_all();
        for (std::thread& one : crew_)
            one.join();
    }
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    /// Waits for a frame. To be asked for in order.
    EtudeFrame take(Frame frame) {
        std::unique_lock lock(mutex_);
        drawn_.wait(lock, [&] { return done_.contains(frame); });
        EtudeFrame picture = std::move(done_.extract(frame).mapped());
        taken_ = frame + 1;
        lock.unlock();
        room_.notify_all();
        return picture;
    }

private:
    static constexpr Frame ahead = 24;

    void work() {
        for (int scene = 0; (scene = next_scene()) < etude_.scenes();)
            etude_.build(scene);
        while (true) {
            Frame frame = 0;
            {
                std::unique_lock lock(mutex_);
                room_.wait(lock, [&] { return leaving_ || next_ < taken_ + ahead; });
                if (leaving_ || next_ >= etude_.frames()) return;
                frame = next_++;
            }
            EtudeFrame picture = etude_.draw(frame);
            {
                const std::lock_guard lock(mutex_);
                done_.emplace(frame, std::move(picture));
            }
            drawn_.notify_one();
        }
    }

    int next_scene() {
        const std::lock_guard lock(mutex_);
        return leaving_ ? etude_.scenes() : scene_++;
    }

    const Etude& etude_;
    std::mutex mutex_;
    std::condition_variable room_, drawn_;
    std::map<Frame, EtudeFrame> done_;
    Frame next_ = 0, taken_ = 0;
    int scene_ = 0;
    bool leaving_ = false;
    std::vector<std::thread> crew_;
};

std::string truth_path(const std::string& film_path) {
    const std::size_t slash = film_path.find_last_of('/');
    const std::size_t dot = film_path.find_last_of('.');
    const bool extended = dot != std::string::npos && (slash == std::string::npos || dot > slash + 1);
    return film_path.substr(0, extended ? dot : film_path.size()) + ".truth.json";
}

Outcome<void> write_text(const std::string& path, const std::string& text) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    const bool written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if ((file != nullptr && std::fclose(file) != 0) || !written)
        return fault(Fault::Kind::not_allowed, "a place to write the truth", path + " cannot be written");
    return {};
}

bool stopped(const EtudeOrder& order) {
    return order.stop != nullptr && *order.stop;
}
tl::unexpected<Fault> stopped_fault() {
    return fault(Fault::Kind::interrupted, "", "the drawing was stopped; nothing was kept");
}

} // namespace

Outcome<void> write_etude(const std::string& film_path, const EtudeOrder& order) {
    if (order.height < 90 || order.height > 2160 || order.height % 2 != 0)
        return fault(Fault::Kind::usage, "an even height of 90 to 2160 lines", std::to_string(order.height));
    const Etude etude(order);
    etude::Encoder encoder;
    if (order.progress) order.progress(0, etude.frames()); // the sound and the first frame take seconds
    if (Outcome<void> opened = encoder.open(film_path); !opened) return opened;
    if (stopped(order)) return stopped_fault();
    const etude::Sound sound = etude::soundtrack(etude::cues(order.variant));
    if (Outcome<void> started = encoder.start(etude::format_of(order), sound); !started) return started;
    {
        Table table(etude);
        for (Frame frame = 0; frame < etude.frames(); ++frame) {
            if (stopped(order)) return stopped_fault();
            if (Outcome<void> added = encoder.add(table.take(frame)); !added) return added;
            if (order.progress) order.progress(frame + 1, etude.frames());
        }
    }
    if (Outcome<void> finished = encoder.finish(); !finished) return finished;
    const std::string name = film_path.substr(film_path.find_last_of('/') + 1);
    return write_text(truth_path(film_path), etude_truth_json(order, name));
}

} // namespace decoupage
