#include "etude/timeline.hpp"

namespace decoupage::etude {

const std::vector<Shot>& standard_shots() {
    static const std::vector<Shot> shots{
        black(30).opening("titles"),
        card(0, 72, "a line of title on black").joined(Join::fade_in, 12),
        seen(Place::titles, 0, 0, 300, "extreme_long", "tracking",
             "façades and bare trees pass, a tower in the mist behind them; titles over the sky")
            .with({{"title", {36, 132}, "name of the film"}, {"title", {168, 264}, "who drew it"}}),
        seen(Place::titles, 1, 0, 252, "extreme_long", "tracking",
             "the tower nearer, the other way along; titles over the sky")
            .with({{"title", {30, 114}, "what it is for"}, {"title", {138, 222}, "dedication"}}),

        seen(Place::classroom, 0, 0, 168, "long", "static",
             "rows of pupils from the front, the boy in the middle, as even as a page")
            .opening("school"),
        seen(Place::classroom, 1, 7, 96, "medium", "static", "the teacher at the blackboard"),
        seen(Place::classroom, 2, 11, 84, "medium_close_up", "static", "the boy at his desk"),
        seen(Place::classroom, 3, 14.5, 132, "long", "static",
             "the rows from behind, the teacher and the board before them"),

        seen(Place::street, 0, 0, 240, "long", "tracking",
             "the boy walks along the façades, the camera beside him")
            .opening("street"),
        seen(Place::street, 1, 10, 168, "medium_long", "shaking",
             "he comes towards us, the camera in the hand"),
        seen(Place::street, 1, 20, 96, "medium_long", "shaking", "the same framing, later")
            .with({{"jump_cut", {0, 0}, "the boy jumps forward within one framing"}}),
        seen(Place::street, 2, 24, 156, "long", "pan", "he crosses the square, the camera turns after him"),

        seen(Place::apartment, 0, 0, 132, "medium_long", "static",
             "a narrow kitchen full of things; the boy at the table")
            .opening("home"),
        seen(Place::apartment, 1, 5.5, 72, "medium_close_up", "static", "the boy looks up"),
        seen(Place::apartment, 2, 8.5, 66, "medium_close_up", "static", "his mother, the other way round"),
        seen(Place::apartment, 1, 11.25, 54, "medium_close_up", "static", "the boy looks down"),
        seen(Place::apartment, 2, 13.5, 78, "medium_close_up", "static", "his mother turns away"),
        seen(Place::apartment, 0, 17, 84, "medium_long", "static", "the kitchen again; he is alone in it"),

        seen(Place::photographer, 0, 0, 138, "medium_long", "static",
             "a street photographer and the boy; a flash")
            .opening("photographer")
            .with({{"flash", {66, 68}, "the photographer's flash, two white frames"}}),

        seen(Place::fair, 0, 0, 84, "long", "static", "the drum of the rotor at night").opening("fair"),
        seen(Place::fair, 1, 4, 480, "medium_long", "roll",
             "the ride in one take: the boy on the wall of the drum, the camera rolling past upside-down")
            .with({{"roll", {72, 432}, "540 degrees in all, at rest for the first and last two seconds"}}),
        seen(Place::fair, 2, 25, 84, "medium_long", "static", "he comes out into the lights, unsteady"),

        card(1, 48, "title of the newsreel").opening("newsreel"),
        seen(Place::newsreel, 0, 0, 120, "long", "tracking",
             "an aeroplane over the clouds, seen from another"),
        seen(Place::newsreel, 1, 0, 126, "long", "static", "an express comes in through its own steam")
            .joined(Join::wipe, 20),

        seen(Place::station, 0, 0, 144, "long", "static",
             "the police station at night, one lamp; the boy on the bench")
            .opening("station"),
        seen(Place::station, 1, 6, 132, "medium_close_up", "static", "his face behind the wire"),
        black(84).joined(Join::fade_out, 36),

        seen(Place::van, 0, 0, 210, "medium_close_up", "tracking",
             "through the bars of the van, the lights of the town go by")
            .joined(Join::fade_in, 30)
            .opening("van"),

        seen(Place::interview, 0, 0, 196, "medium_close_up", "static",
             "the boy before a plain wall, first take")
            .opening("interview"),
        seen(Place::interview, 0, 20, 204, "medium_close_up", "static", "the same framing, second take")
            .joined(Join::dissolve, 40),
        seen(Place::interview, 0, 40, 208, "medium_close_up", "static", "the same framing, third take")
            .joined(Join::dissolve, 36),
        seen(Place::interview, 0, 60, 216, "medium_close_up", "static", "the same framing, fourth take")
            .joined(Join::dissolve, 48),

        seen(Place::run, 0, 0, 1680, "long", "tracking",
             "the boy runs, the camera beside him: wire fence, trees, village, bridge, fields")
            .opening("run"),

        seen(Place::shore, 0, 0, 204, "extreme_long", "static", "land, water, sky, and the boy, small")
            .opening("shore"),
        seen(Place::shore, 1, 9, 168, "long", "pan", "he goes along the water's edge"),
        seen(Place::shore, 2, 17, 246, "medium_long", "zoom",
             "he turns, comes towards us and looks into the lens; a rapid zoom, and he stands still for ever")
            .holding(96)
            .with({{"zoom", {136, 150}, "in, to the face"}}),

        card(2, 108, "end title").opening("end"),
        black(36).joined(Join::fade_out, 24),
    };
    return shots;
}

} // namespace decoupage::etude
