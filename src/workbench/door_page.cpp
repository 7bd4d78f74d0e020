#include "workbench/door_page.hpp"

#include "views/html.hpp"

#include <algorithm>
#include <cctype>

namespace decoupage {

namespace {

struct DoorWords {
    const char *language, *title, *welcome, *wrong, *no_name, *taken, *wait, *name, *about_name, *password,
        *enter, *about;
};

constexpr DoorWords english{
    "en",
    "Come in",
    "A film is being watched here, and talked about. Whoever was told the password may join.",
    "That is not the password.",
    "Please choose a name; it need not be your own.",
    "That name is taken. Please choose another.",
    "There were too many tries. Please wait a minute, then try again.",
    "A name for you",
    "The others will see it. It need not be your own.",
    "Password",
    "Enter",
    "The connection is not encrypted: others on this network could read along."};

constexpr DoorWords french{
    "fr",
    "Entrez",
    "On regarde ici un film, et l’on en parle. Le mot de passe suffit pour se joindre au groupe.",
    "Ce n’est pas le mot de passe.",
    "Choisissez un nom ; un pseudonyme convient.",
    "Ce nom est pris. Choisissez-en un autre.",
    "Trop d’essais. Attendez une minute avant de recommencer.",
    "Votre nom ici",
    "Les autres le verront. Un pseudonyme convient.",
    "Mot de passe",
    "Entrer",
    "La connexion n’est pas chiffrée : d’autres, sur ce réseau, pourraient lire ce qui passe."};

/// Is French wanted before English?
bool wants_french(std::string_view accepted) {
    std::string small(accepted);
    std::ranges::transform(small, small.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return std::min(small.find("fr"), small.size()) < std::min(small.find("en"), small.size());
}

const char* said(const DoorWords& words, DoorSays says) {
    switch (says) {
    case DoorSays::wrong:
        return words.wrong;
    case DoorSays::no_name:
        return words.no_name;
    case DoorSays::taken:
        return words.taken;
    case DoorSays::wait:
        return words.wait;
    case DoorSays::welcome:
        break;
    }
    return words.welcome;
}

int status_of(DoorSays says) {
    switch (says) {
    case DoorSays::wrong:
        return 401;
    case DoorSays::no_name:
        return 400;
    case DoorSays::taken:
        return 409;
    case DoorSays::wait:
        return 429;
    case DoorSays::welcome:
        break;
    }
    return 200;
}

std::string html_of(const DoorWords& words, DoorSays says, std::string_view name) {
    const bool amiss = says != DoorSays::welcome;
    return std::string("<!doctype html>\n<html lang=\"") + words.language +
           "\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
           "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
           words.title + " · Découpage</title>\n<link rel=\"stylesheet\" href=\"/enter.css\">\n<main>\n<h1>" +
           words.title + "</h1>\n<p" + (amiss ? " role=\"alert\" class=\"amiss\"" : "") + ">" +
           said(words, says) + "</p>\n<form method=\"post\" action=\"/enter\">\n<label for=\"name\">" +
           words.name + "</label>\n<input id=\"name\" name=\"name\" required maxlength=\"40\" value=\"" +
           escaped(name) + "\" autocomplete=\"nickname\" aria-describedby=\"about_name\"" +
           (name.empty() ? " autofocus" : "") + ">\n<p id=\"about_name\" class=\"quiet\">" +
           words.about_name + "</p>\n<label for=\"password\">" + words.password +
           "</label>\n<input id=\"password\" name=\"password\" type=\"password\" required maxlength=\"200\" "
           "autocomplete=\"off\"" +
           (name.empty() ? "" : " autofocus") + ">\n<button>" + words.enter +
           "</button>\n</form>\n<p class=\"quiet foot\">" + words.about + "</p>\n</main>\n</html>\n";
}

constexpr const char* style = R"css(
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1b1a17; --quiet: #66625a; --line: #8b867c; --raised: #ffffff; --link: #1c4fa0; --no: #b3261e; --here: #ffd51f; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #121210; --ink: #e8e5de; --quiet: #a19c92; --raised: #1c1b18; --link: #8fb8ff; --no: #ff8f80; }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 17px/1.5 Inter, "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; }
main { max-width: 24rem; margin: 0 auto; padding: min(18vh, 9rem) 1rem 2rem; }
h1 { font-size: 28px; line-height: 1.25; letter-spacing: -.01em; margin-bottom: .6rem; padding-left: .7rem; box-shadow: inset 4px 0 var(--here); }
form { display: grid; margin: 1.6rem 0; }
label { font-weight: 600; margin-bottom: .25rem; }
input, button { font: inherit; color: inherit; min-height: 44px; border: 1px solid var(--line); border-radius: 3px; }
input { background: var(--raised); padding: .4rem .6rem; width: 100%; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
form .quiet { margin: .3rem 0 1.2rem; }
button { margin-top: 1.4rem; background: var(--ink); color: var(--paper); border-color: var(--ink); cursor: pointer; }
button:hover { opacity: .88; }
.quiet { color: var(--quiet); font-size: 14px; }
.amiss { color: var(--no); font-weight: 600; }
)css";

} // namespace

Answer door_page(const Request& request, DoorSays says, std::string_view name) {
    const DoorWords& words = wants_french(request.header("accept-language")) ? french : english;
    Answer answer = bytes_answer("text/html; charset=utf-8", html_of(words, says, name));
    answer.status = status_of(says);
    answer.headers = {{"Vary", "Accept-Language"}};
    return answer;
}

Answer door_style() {
    return bytes_answer("text/css; charset=utf-8", style);
}

} // namespace decoupage
