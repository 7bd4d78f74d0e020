// What a part draws over the picture: the player shows it exactly where the picture is, whatever the room around it.
import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";

export const overPicture = signal<FunctionComponent | null>(null);

/** Draws over the picture while the component that calls this is shown. */
export function useOverPicture(drawn: FunctionComponent) {
  useEffect(() => {
    overPicture.value = drawn;
    return () => {
      if (overPicture.peek() === drawn) overPicture.value = null;
    };
  }, []);
}
