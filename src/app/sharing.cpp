#include "app/sharing.hpp"

#include "app/interruption.hpp"
#include "dossier/checks.hpp"
#include "workbench/secrets.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace decoupage {

namespace {

constexpr std::array plain_words{
#define WORD(TEXT) TEXT,
#include "app/plain_words.def"
#undef WORD
};
static_assert(plain_words.size() == 256, "each word stands for eight bits");

constexpr int words_of_a_password = 4; // 32 bits: at thirty tries a minute, 270 years
constexpr std::size_t shortest_password = 8, longest_password = 200;
constexpr int look_up_every_ms = 200;

std::string made_password() {
    std::string words;
    for (int word = 0; word < words_of_a_password; ++word)
        words += (words.empty() ? "" : " ") + std::string(plain_words[random_below(plain_words.size())]);
    return words;
}

/// A terminal that shows nothing of what is typed, as long as this lives.
class Unseen {
public:
    Unseen() {
        known_ = tcgetattr(STDIN_FILENO, &before_) == 0;
        termios now = before_;
        now.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (known_) tcsetattr(STDIN_FILENO, TCSADRAIN, &now);
    }
    ~Unseen() {
        if (known_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios before_{};
    bool known_;
};

/// A line from the terminal, without its end. Fault: interrupted.
Outcome<std::string> line_typed() {
    std::string line;
    for (;;) {
        if (interruption()) return fault(Fault::Kind::interrupted, "", "The workbench was not opened");
        pollfd ready{STDIN_FILENO, POLLIN, 0};
        if (poll(&ready, 1, look_up_every_ms) <= 0) continue;
        char letter = 0;
        if (read(STDIN_FILENO, &letter, 1) != 1 || letter == '\n') return line;
        if (line.size() <= longest_password) line += letter;
    }
}

Outcome<std::string> password_typed(Console& console) {
    const Unseen unseen; // before it is asked for: who types at once is not seen either
    console.draw("A password for the others (Enter alone: one is made): ");
    auto typed = line_typed();
    console.draw("\n");
    return typed;
}

} // namespace

Outcome<ClubPassword> club_password(Console& console) {
    const char* named = std::getenv("DECOUPAGE_PASSWORD");
    std::string text = named == nullptr ? "" : named;
    if (text.empty() && isatty(STDIN_FILENO) == 1 && console.has_progress_line()) {
        auto typed = password_typed(console);
        if (!typed) return tl::unexpected(typed.error());
        text = std::move(*typed);
    }
    if (text.empty()) return ClubPassword{made_password(), ClubPassword::Origin::made};
    if (text.size() < shortest_password || text.size() > longest_password || !sound_text(text))
        return fault(Fault::Kind::usage, "a password of 8 to 200 letters", "The one given is none",
                     "Choose another, or leave it away and one is made.");
    return ClubPassword{std::move(text), ClubPassword::Origin::given};
}

void say_what_is_shared(Console& console) {
    console.remark("This opens the workbench to the network: anyone on it who has the password can");
    console.remark("watch these films, note what they see, and take part in discussions; nothing can");
    console.remark("be corrected, and no other file can be reached. The connection is not encrypted.");
}

void say_where_to_go(Console& console, const std::vector<std::string>& addresses,
                     const ClubPassword& password, const std::string& opened_at) {
    console.remark(addresses.empty() ? "No network reaches this address: nobody else can come."
                                     : "The others go to:");
    for (const std::string& address : addresses)
        console.remark("  " + address);
    if (password.origin == ClubPassword::Origin::made) console.remark("Password: " + password.text);
    console.remark("Open since " + opened_at + ".");
}

} // namespace decoupage
