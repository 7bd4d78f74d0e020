// Parts that are fetched when they are first shown, and what stands in the place of one that fails.
import { Component, type ComponentChildren, type ComponentType, type FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Fault } from "./api";
import { shellWords } from "./shell_words";
import { sentencesOf } from "./toasts";
import { say } from "./words";

export class Guarded extends Component<{ children: ComponentChildren }, { failed: unknown }> {
  override state = { failed: null as unknown };
  override componentDidCatch(failed: unknown) {
    this.setState({ failed });
  }
  render() {
    if (this.state.failed === null) return this.props.children;
    return (
      <div class="notice" role="alert">
        <p>{say(shellWords, "broken")}</p>
        <p class="quiet">{this.state.failed instanceof Fault ? sentencesOf(this.state.failed).sentence : String(this.state.failed)}</p>
        <button type="button" onClick={() => this.setState({ failed: null })}>{say(shellWords, "again")}</button>
      </div>
    );
  }
}

/** late(() => import("../write")): the component Part of that module, from when it is there. */
export function late(fetched: () => Promise<{ Part: ComponentType }>): FunctionComponent {
  let part: ComponentType | null = null;
  return function Late() {
    const [shown, setShown] = useState<ComponentType | null>(() => part);
    const [failed, setFailed] = useState<unknown>(null);
    useEffect(() => {
      if (part) return;
      fetched().then((module) => {
        part = module.Part;
        setShown(() => module.Part);
      }, setFailed);
    }, []);
    if (failed) throw failed;
    const Shown = shown;
    return Shown ? <Guarded><Shown /></Guarded> : <p class="opening quiet">{say(shellWords, "opening")}</p>;
  };
}
