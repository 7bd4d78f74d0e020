// The sheet behind `?`: all keys known at the moment, under their headings.
import { signal } from "@preact/signals";
import { Dialog } from "./controls";
import { keyText, known, type Key } from "./keys";
import { href } from "./router";
import { shellWords } from "./shell_words";
import { say } from "./words";

export const helpOpen = signal(false);

function groups(): Map<string, Key[]> {
  const found = new Map<string, Key[]>();
  for (const key of known.value) {
    const heading = key.group();
    found.set(heading, [...(found.get(heading) ?? []), key]);
  }
  return found;
}

export function Help() {
  return (
    <Dialog title={say(shellWords, "keysTitle")} open={helpOpen.value} onClose={() => (helpOpen.value = false)} wide>
      <p><a href={href({ view: "manual" })} onClick={() => (helpOpen.value = false)}>{say(shellWords, "manual")}</a></p>
      <div class="keys">
        {helpOpen.value && [...groups()].map(([heading, keys]) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <dl>
              {keys.map((key) => (
                <div key={key.keys.join()}>
                  <dt>{key.keys.map((name) => <kbd key={name}>{keyText(name)}</kbd>)}</dt>
                  <dd>{key.what()}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
