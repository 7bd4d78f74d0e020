// Who is to be seen, and how long: a row for each face that was found again.
import { stillAddress } from "../shell/api";
import { shotNumbered, type Breakdown } from "../shell/film";
import { href } from "../shell/router";
import { clock, show } from "../shell/store";
import { lengthText, secondsAt } from "../shell/times";
import { language, say } from "../shell/words";
import { colourOfMovement, colourOfScale, Shares, type Figures } from "./figures";
import { lookWords } from "./words";

export function People({ film, figures }: { film: Breakdown; figures: Figures }) {
  return (
    <>
      <Rows film={film} figures={figures} />
      <div class="look-pair">
        <Shares title={say(lookWords, "ofScale")} shares={figures.scale} colour={colourOfScale} />
        <Shares title={say(lookWords, "ofMovement")} shares={figures.movement} colour={colourOfMovement} />
      </div>
    </>
  );
}

function Rows({ film, figures }: { film: Breakdown; figures: Figures }) {
  if (!figures.persons) return <p class="empty">{say(lookWords, "noPeople")}</p>;
  if (figures.persons.length === 0) return <p class="empty">{say(lookWords, "noFaces")}</p>;
  const end = secondsAt(clock.value, clock.value.frames) || 1;
  return (
    <section class="look-part">
      <p class="quiet">{say(lookWords, "peopleWhy")}</p>
      <ul class="look-people">
        {figures.persons.map((person) => {
          const best = shotNumbered(film.shots, person.largest_in);
          return (
            <li key={person.number}>
              {best && <img alt="" loading="lazy" width={film.film.width} height={film.film.height} src={stillAddress(film.id, best.still, 240)} />}
              <div>
                <h3>{say(lookWords, "personNumber", { number: person.number })}</h3>
                <p class="num quiet">{lengthText(person.seconds, language.value)} s · {say(lookWords, "inShots", { count: person.shots.length })}</p>
                <p class="look-strip">
                  {person.shots.map((number) => {
                    const shot = shotNumbered(film.shots, number);
                    if (!shot) return null;
                    const from = secondsAt(clock.value, shot.first);
                    return (
                      <a key={number} href={href({ view: "watch", film: film.id, asked: { frame: String(shot.first) } })} onClick={() => show(shot.first)}
                        aria-label={say(lookWords, "shot", { number })} title={say(lookWords, "shot", { number })}
                        style={{ left: `${(100 * from) / end}%`, width: `max(3px, ${(100 * (secondsAt(clock.value, shot.end) - from)) / end}%)` }} />
                    );
                  })}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
