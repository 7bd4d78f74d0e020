#include "compose/casting.hpp"

#include <cmath>
#include <optional>

namespace decoupage::compose {

namespace {

/// Levels by which pictures must differ for their join to be seen, and how much more than the picture moves
/// anyway.
constexpr double seen_difference = 6, seen_beside_motion = 2.5, seen_on_plain = 14;
/// Within one set-up, where all but the people may stay as it was.
constexpr double seen_in_set_up = 1.6;
constexpr int tries = 8;

struct Role {
    Take take;
    std::size_t film = 0; ///< of the material; its number of films for drawn ones
    std::size_t shot = 0;
};

Picture glimpse(const Take& take, Frame into) {
    Picture picture(64, 36);
    if (take.is_picture()) {
        film(take.footage->picture(take.footage_frame(into)), take.framing, picture);
        expose(picture, take.light);
    } else {
        fill(picture, take.plain);
    }
    return picture;
}

class Caster {
public:
    Caster(Chance chance, const Material& material, std::vector<Piece>& pieces, double light, double aspect)
        : chance_(chance), material_(material), pieces_(pieces), light_(light), aspect_(aspect) {
        const std::array all{0.6, 0.25, 0.15};
        const auto which = material.films.empty() ? 1 : !material.drawn ? 0 : chance_.which(all);
        drawn_share_ = which == 0 ? 0 : which == 1 ? 1 : 0.5;
    }

    std::vector<Take> cast() {
        std::vector<Take> takes;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            piece_ = i;
            takes.push_back(pieces_[i].ground == Piece::Ground::plain ? plain(takes.back()) : picture(takes));
        }
        return takes;
    }

private:
    /// Frames in which the piece is shown, joins included.
    Frame shown(std::size_t piece) const {
        Frame frames = pieces_[piece].before.span.length() + pieces_[piece].alone;
        if (piece + 1 < pieces_.size()) frames += pieces_[piece + 1].before.span.length();
        return frames;
    }

    Take plain(const Take& leaving) {
        Take take;
        for (int attempt = 0; attempt < tries; ++attempt) {
            constexpr std::array colours{0.7, 0.18, 0.12};
            const auto which = chance_.which(colours);
            take.plain.luma = static_cast<float>(which == 0   ? chance_.between(0, 8)
                                                 : which == 1 ? chance_.between(225, 255)
                                                              : chance_.between(30, 200));
            take.plain.blue = which == 2 ? static_cast<float>(chance_.between(-60, 60)) : 0;
            take.plain.red = which == 2 ? static_cast<float>(chance_.between(-60, 60)) : 0;
            if (is_seen(leaving, take)) return take;
        }
        pieces_[piece_].before.sure = false;
        return take;
    }

    Take picture(const std::vector<Take>& before) {
        Role role;
        for (int attempt = 0; attempt < tries; ++attempt) {
            role = next_role();
            if (before.empty() || is_seen(before.back(), role.take)) break;
            if (attempt + 1 == tries) pieces_[piece_].before.sure = false;
        }
        roles_.push_back(role);
        return role.take;
    }

    Role next_role() {
        if (roles_.empty()) return new_role(std::nullopt);
        const double relation = chance_.share();
        if (relation < 0.125 && roles_.size() > 1 && roles_[roles_.size() - 2].film == roles_.back().film)
            return gone_on(roles_[roles_.size() - 2], 0, 48); // shot and reverse shot
        if (relation < 0.25) return jumped();
        if (relation < 0.5) return new_role(roles_.back().film);
        return new_role(std::nullopt);
    }

    /// The same take some time on.
    Role gone_on(Role role, int least, int most) {
        role.take.first += shown(piece_) + chance_.whole(least, most);
        return role;
    }

    /// The same set-up some seconds on, the camera now and then nearer.
    Role jumped() {
        Role role = gone_on(roles_.back(), 12, 240);
        if (chance_.happens(0.45)) {
            role.take.framing.zoom *= chance_.between(1.12, 1.6);
            role.take.framing.x += chance_.between(-0.08, 0.08);
        }
        return role;
    }

    Role new_role(std::optional<std::size_t> film) {
        Role role;
        role.film = film ? *film : any_film();
        Take& take = role.take;
        const std::array paces{0.84, 0.08, 0.08};
        take.pace = std::array{1.0, 2.0, 0.5}[chance_.which(paces)];
        if (role.film == material_.films.size()) {
            const std::uint64_t key = chance_.next();
            take.footage = chance_.happens(0.07) ? drawn_card(key, aspect_) : drawn_footage(key, aspect_);
            take.first = chance_.whole(0, 300);
            if (take.footage->is_card()) return role; // nobody mirrors letters
        } else {
            choose_shot(role);
        }
        look(take);
        return role;
    }

    /// Films of many shots more often, but not by as much as they have more.
    std::size_t any_film() {
        if (chance_.happens(drawn_share_)) return material_.films.size();
        std::vector<double> weights;
        for (const FilmFootage& film : material_.films)
            weights.push_back(std::sqrt(static_cast<double>(film.shots.size())));
        return chance_.which(weights);
    }

    /// One that is long enough, if one is soon found.
    void choose_shot(Role& role) {
        const auto& shots = material_.films[role.film].shots;
        const double needed = static_cast<double>(shown(piece_)) * role.take.pace;
        for (int attempt = 0; attempt < 5; ++attempt) {
            const auto shot = static_cast<std::size_t>(chance_.whole(0, static_cast<int>(shots.size()) - 1));
            if (role.take.footage && shots[shot]->frames() <= role.take.footage->frames()) continue;
            role.take.footage = shots[shot], role.shot = shot;
            if (static_cast<double>(shots[shot]->frames()) >= needed) break;
        }
        const Frame spare = role.take.footage->frames() - static_cast<Frame>(needed);
        role.take.first = spare > 0 ? chance_.whole(0, static_cast<int>(spare)) : 0;
    }

    void look(Take& take) {
        take.framing.mirrored = chance_.happens(0.5);
        if (chance_.happens(0.4)) take.framing.zoom = chance_.between(1, 1.6);
        take.framing.x = chance_.between(0.45, 0.55), take.framing.y = chance_.between(0.45, 0.55);
        if (chance_.happens(0.25)) take.light = chance_.between(0.5, 1.4);
        if (chance_.happens(0.2)) take.saturation = chance_.between(0.2, 1.3);
    }

    bool is_seen(const Take& leaving, const Take& coming) const {
        const Frame last = shown(piece_ - 1) - 1;
        const Frame into = pieces_[piece_].before.span.length();
        const Picture old = glimpse(leaving, last), next = glimpse(coming, into);
        const double unlike = difference(old, next) * light_;
        if (!leaving.is_picture() || !coming.is_picture()) return unlike > seen_on_plain;
        const double motion = difference(glimpse(leaving, std::max<Frame>(0, last - 1)), old) * light_;
        const double strict = leaving.footage == coming.footage ? seen_in_set_up : 1;
        return unlike > strict * std::max(seen_difference, seen_beside_motion * motion);
    }

    Chance chance_;
    const Material& material_;
    std::vector<Piece>& pieces_;
    double light_, aspect_, drawn_share_ = 0;
    std::size_t piece_ = 0;
    std::vector<Role> roles_;
};

} // namespace

std::vector<Take> cast(Chance chance, const Material& material, std::vector<Piece>& pieces, double light,
                       double aspect) {
    return Caster(chance, material, pieces, light, aspect).cast();
}

double picture_shape(Chance chance, const Material& material) {
    constexpr std::array drawn{16.0 / 9, 16.0 / 9, 4.0 / 3, 1.85, 2.2};
    if (material.films.empty() || (material.drawn && chance.happens(0.3))) return chance.one_of(drawn);
    const auto film = static_cast<std::size_t>(chance.whole(0, static_cast<int>(material.films.size()) - 1));
    return std::clamp(material.films[film].shots.front()->aspect(), 1.3, 2.4);
}

} // namespace decoupage::compose
