#include "etude/gait.hpp"
#include "etude/noise.hpp"
#include "etude/scenes/places.hpp"
#include "etude/set.hpp"

namespace decoupage::etude {

namespace {

using Kind = Surface::Kind;

constexpr Surface wall{Kind::plaster, 0.52f, 0.5f}, dado{Kind::plaster, 0.20f, 0.4f},
    desk_wood{Kind::wood, 0.24f, 0.6f}, dark_wood{Kind::wood, 0.10f, 0.5f}, iron{Kind::metal, 0.05f, 0.3f};
constexpr float room = 3.7f; ///< half its width

/// Columns of pupils and their rows: the middle one of the first row is the boy.
constexpr int columns = 5, rows = 4;
constexpr float column_gap = 1.32f, row_gap = 1.28f;

float column_x(int column) {
    return (static_cast<float>(column) - (columns - 1) / 2.0f) * column_gap;
}
float row_z(int row) {
    return -static_cast<float>(row) * row_gap;
}

void desk(Set& set, float x, float z, std::uint32_t seed) {
    set.box({x, 0.70f, z + 0.42f}, {0.50f, 0.018f, 0.22f}, desk_wood);
    set.box({x, 0.60f, z + 0.42f}, {0.46f, 0.08f, 0.19f}, dark_wood);
    set.box({x, 0.40f, z - 0.06f}, {0.46f, 0.018f, 0.15f}, desk_wood);
    set.box({x, 0.66f, z - 0.23f}, {0.46f, 0.10f, 0.014f}, desk_wood);
    for (const float side : {-0.42f, 0.42f}) {
        set.box({x + side, 0.35f, z + 0.42f}, {0.02f, 0.35f, 0.03f}, iron);
        set.box({x + side, 0.28f, z - 0.16f}, {0.02f, 0.46f, 0.02f}, iron);
        set.box({x + side, 0.04f, z + 0.14f}, {0.02f, 0.02f, 0.36f}, iron);
    }
    set.box({x + 0.06f * (chance(seed) - 0.5f), 0.725f, z + 0.38f}, {0.13f, 0.006f, 0.095f},
            {Kind::newsprint, 0.62f, 0.2f, 0.5f}, 0.25f * (chance(seed, 1) - 0.5f));
    set.rod({x + 0.33f, 0.72f, z + 0.52f}, {x + 0.33f, 0.75f, z + 0.52f}, 0.022f, {Kind::plain, 0.5f, 0});
}

void windows(Set& set) {
    // A wall of tall windows to the left lights the room; the one on the right is plain.
    for (int i = 0; i < 4; ++i) {
        const float z = 2.2f - 2.1f * static_cast<float>(i);
        set.block({-room - 0.02f, 1.05f, z - 0.72f}, {-room, 3.05f, z + 0.72f},
                  {Kind::glow, 0.9f, 0.15f, 1, 2.2f});
        for (const float bar : {-0.72f, -0.24f, 0.24f, 0.72f})
            set.box({-room + 0.03f, 2.05f, z + bar}, {0.03f, 1.0f, 0.025f}, {Kind::plain, 0.4f, 0.1f});
        for (const float bar : {1.05f, 1.72f, 2.38f, 3.05f})
            set.box({-room + 0.03f, bar, z}, {0.03f, 0.022f, 0.74f}, {Kind::plain, 0.4f, 0.1f});
        set.lamp({{-room + 0.2f, 2.2f, z}, 0.75f, 5.0f});
    }
}

/// From the front: the camera stands where the board is.
Set classroom(bool crowded) {
    Set set;
    set.sky = 0.30f;
    set.bounce = 0.15f;
    set.block({-room, -0.1f, -7}, {room, 0, 7}, {Kind::boards, 0.20f, 0.7f});
    set.block({-room, 3.6f, -7}, {room, 3.7f, 7}, {Kind::plain, 0.55f, 0.2f});
    set.block({-room, 0, -6.1f}, {room, 3.6f, -6}, wall);
    set.block({-room, 0, -6.02f}, {room, 1.15f, -5.98f}, dado);
    set.block({-room, 1.15f, -6.0f}, {room, 1.21f, -5.95f}, dark_wood);
    for (const float side : {-1.0f, 1.0f}) {
        set.box({side * (room + 0.1f), 1.8f, 0}, {0.08f, 1.8f, 7}, wall);
        set.box({side * (room - 0.01f), 0.5f, 0}, {0.02f, 0.52f, 7}, dado);
    }
    windows(set);
    set.block({-0.85f, 1.55f, -5.99f}, {0.85f, 2.75f, -5.95f}, {Kind::map, 0.66f, 0.3f, 1});
    for (const float side : {-1.0f, 1.0f}) {
        set.box({side * 2.35f, 2.1f, -5.96f}, {0.42f, 0.55f, 0.02f}, {Kind::map, 0.5f, 0.3f, 0.45f});
        set.box({side * 1.5f, 0.75f, -5.75f}, {0.4f, 0.75f, 0.2f}, dark_wood);
        set.rod({side * 1.2f, 3.6f, -1.5f}, {side * 1.2f, 2.95f, -1.5f}, 0.012f, iron);
        set.ball({side * 1.2f, 2.85f, -1.5f}, 0.15f, {Kind::plain, 0.75f, 0});
    }
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            if (!crowded || column > 1)
                desk(set, column_x(column), row_z(row), static_cast<std::uint32_t>(row * 10 + column));
    set.close();
    return set;
}

/// From behind: the board, the teacher's desk on its step.
Set front_wall() {
    Set set;
    set.sky = 0.30f;
    set.bounce = 0.15f;
    set.block({-room, -0.1f, -7}, {room, 0, 7}, {Kind::boards, 0.20f, 0.7f});
    set.block({-room, 3.6f, -7}, {room, 3.7f, 7}, {Kind::plain, 0.55f, 0.2f});
    set.block({-room, 0, 4.6f}, {room, 3.6f, 4.7f}, wall);
    set.block({-room, 0, 4.56f}, {room, 1.0f, 4.6f}, dado);
    set.block({-2.3f, 1.0f, 4.52f}, {2.3f, 2.45f, 4.58f}, {Kind::chalkboard, 0.045f, 0.4f});
    set.block({-2.38f, 0.93f, 4.46f}, {2.38f, 1.0f, 4.58f}, dark_wood);
    set.block({-2.38f, 2.45f, 4.5f}, {2.38f, 2.52f, 4.58f}, dark_wood);
    set.block({-2.2f, 0, 2.9f}, {2.2f, 0.2f, 4.6f}, {Kind::boards, 0.24f, 0.5f});
    for (const float side : {-1.0f, 1.0f}) {
        set.box({side * (room + 0.1f), 1.8f, 0}, {0.08f, 1.8f, 7}, wall);
        set.box({side * (room - 0.01f), 0.5f, 0}, {0.02f, 0.52f, 7}, dado);
        set.box({side * 2.9f, 2.0f, 4.56f}, {0.32f, 0.45f, 0.02f}, {Kind::map, 0.6f, 0.3f, 0.5f});
    }
    set.box({0, 0.62f, 3.35f}, {0.75f, 0.40f, 0.32f}, dark_wood);
    set.box({0, 1.03f, 3.35f}, {0.80f, 0.02f, 0.36f}, desk_wood);
    set.box({-0.45f, 1.09f, 3.3f}, {0.13f, 0.045f, 0.1f}, {Kind::books, 0.3f, 0.3f}, 0.3f);
    set.ball({0.5f, 1.17f, 3.35f}, 0.12f, {Kind::map, 0.5f, 0.3f, 0.2f});
    windows(set);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            desk(set, column_x(column), row_z(row), static_cast<std::uint32_t>(row * 10 + column));
    set.close();
    return set;
}

Illumination room_light() {
    Illumination light;
    light.key_to = unit({-0.85f, 0.42f, 0.3f});
    light.key = 1.15f;
    light.wrap = 0.35f;
    light.sky = 0.32f;
    light.ground = 0.14f;
    light.rim_to = unit({0.7f, 0.3f, -0.5f});
    light.rim = 0.12f;
    return light;
}

class Classroom : public Scene {
public:
    explicit Classroom(const Format& format)
        : rows_(
              paint(classroom(format.colour), camera_at({0, 1.62f, 3.9f}, {0, 1.02f, -1.6f}, 1.30f), format)),
          near_(paint(classroom(format.colour), camera_at({0.14f, 1.16f, 1.70f}, {0.02f, 1.02f, 0}, 1.75f),
                      format)),
          board_(paint(front_wall(), camera_at({0.5f, 1.55f, 1.2f}, {0.12f, 1.5f, 4.6f}, 1.62f), format)),
          behind_(paint(front_wall(), camera_at({0, 2.05f, -6.1f}, {0, 1.05f, 2.0f}, 1.35f), format)) {}

    void draw(const Moment& moment, Picture& picture) const override {
        switch (moment.shot.setup) {
        case 1:
            teacher_at_board(moment, picture);
            break;
        case 2:
            boy_at_desk(moment, picture);
            break;
        case 3:
            from_behind(moment, picture);
            break;
        default:
            from_the_front(moment, picture);
        }
    }

private:
    std::vector<Actor> pupils(float time, bool crowded) const {
        std::vector<Actor> all;
        for (int row = rows - 1; row >= 0; --row)
            for (int column = 0; column < columns; ++column) {
                if (crowded && column < 2) continue;
                const auto seed = static_cast<std::uint32_t>(row * columns + column);
                Actor actor;
                const bool boy = row == 0 && column == columns / 2;
                actor.pose = writing(time + 9 * chance(seed, 4), seed, boy ? 0.4f : 1.0f);
                actor.pose.at = {column_x(column), 0, row_z(row) - 0.05f};
                if (!boy) {
                    actor.person.top = Material::pupil_smock;
                    actor.person.top_tone = 0.06f + 0.22f * chance(seed, 5);
                    actor.person.hair_tone = 0.02f + 0.16f * chance(seed, 6) * chance(seed, 7);
                    actor.person.skin_tone = 0.36f + 0.10f * chance(seed, 8);
                    actor.person.size = 0.94f + 0.08f * chance(seed, 9);
                } else {
                    actor.pose.head_nod =
                        0.12f - 0.12f * ease(2.2f, 2.8f, time) + 0.12f * ease(5, 5.6f, time);
                    actor.face.gaze_y = -0.5f * (1 - ease(2.2f, 2.6f, time));
                }
                all.push_back(actor);
            }
        return all;
    }

    void from_the_front(const Moment& moment, Picture& picture) const {
        const Shown shown = show(rows_, {}, picture);
        const std::vector<Actor> all = pupils(moment.time, moment.changed);
        draw_people(picture, shown.depths(), shown.camera, all, room_light());
    }

    Actor teacher(const Pose& pose) const {
        Actor actor;
        actor.person = {.build = Person::Build::man,
                        .top = Material::coat,
                        .bottom = Material::trousers,
                        .size = 1.16f,
                        .hair_tone = 0.09f,
                        .skin_tone = 0.36f,
                        .top_tone = 0.085f,
                        .bottom_tone = 0.05f,
                        .moustache = true};
        actor.pose = pose;
        return actor;
    }

    void teacher_at_board(const Moment& moment, Picture& picture) const {
        const Shown shown = show(board_, {}, picture);
        const float t = moment.time - 7;
        Pose pose;
        pose.at = {0.55f, 0.2f, 4.05f};
        const float turn = ease(1.6f, 2.4f, t);
        pose.heading = mix(0.35f, 2.7f, turn);
        pose.right_arm = {mix(1.9f, 0.2f, turn) + 0.10f * sine(t * 7) * (1 - turn), 0.25f,
                          mix(0.75f, 1.1f, turn) + 0.12f * sine(t * 9) * (1 - turn), 0};
        pose.left_arm = {-0.15f, 0.15f, 0.5f, 0};
        pose.head_nod = 0.05f;
        pose.head_turn = mix(0.15f, 0.35f * sine(t), turn);
        const Actor actor = teacher(pose);
        cast_shadows(picture, shown.depths(), shown.camera, {&actor, 1}, room_light().key_to, 0.2f, 0.4f, 8);
        draw_people(picture, shown.depths(), shown.camera, {&actor, 1}, room_light());
    }

    void boy_at_desk(const Moment& moment, Picture& picture) const {
        const Shown shown = show(near_, {}, picture);
        const float t = moment.time - 11;
        std::vector<Actor> all = pupils(moment.time, moment.changed);
        Actor boy = all[(rows - 1) * columns + columns / 2 < static_cast<int>(all.size())
                            ? (rows - 1) * columns + columns / 2
                            : all.size() - 3];
        all.erase(std::find_if(all.begin(), all.end(),
                               [](const Actor& one) { return one.person.top == Material::jumper; }));
        draw_people(picture, shown.depths(), shown.camera, all, room_light());
        boy.person.top = Material::jumper;
        boy.person.top_tone = 0.03f;
        boy.person.hair_tone = 0.02f;
        boy.person.skin_tone = 0.44f;
        boy.person.size = 1;
        boy.pose = writing(t, 2, 0.5f);
        boy.pose.at = {0, 0, -0.05f};
        const float up = ease(0.9f, 1.5f, t) * (1 - ease(2.7f, 3.2f, t));
        boy.pose.head_nod = mix(0.36f, 0.02f, up);
        boy.pose.head_turn = 0.35f * ease(1.4f, 2.0f, t) * (1 - ease(2.5f, 3.0f, t));
        boy.face.gaze_x = 0.5f * ease(1.2f, 1.6f, t) - 0.7f * ease(2.2f, 2.6f, t);
        boy.face.gaze_y = mix(-0.8f, 0, up);
        boy.face.lids = mix(0.45f, 1, up) * blink(t, 3);
        draw_people(picture, shown.depths(), shown.camera, {&boy, 1}, room_light());
    }

    void from_behind(const Moment& moment, Picture& picture) const {
        const Shown shown = show(behind_, {}, picture);
        std::vector<Actor> all = pupils(moment.time, moment.changed);
        const float t = moment.time - 14.5f;
        Pose pose;
        pose.at = {mix(-1.3f, 0.9f, ease(0.3f, 4.2f, t)), 0.2f, 4.0f};
        pose = walking(pose, t, 0.35f * (1 - ease(3.8f, 4.2f, t)));
        pose.heading = mix(pi / 2, 2.9f, ease(3.8f, 4.5f, t));
        pose.right_arm = {0.1f, 0.1f, 0.5f, 0};
        all.insert(all.begin(), teacher(pose));
        draw_people(picture, shown.depths(), shown.camera, all, room_light());
    }

    Painted rows_, near_, board_, behind_;
};

} // namespace

ScenePointer build_classroom(const Format& format) {
    return std::make_unique<Classroom>(format);
}

} // namespace decoupage::etude
