// A text as the server read it, a tree of plain values, as elements: nothing of it is ever taken for markup.
import type { ComponentChildren, VNode } from "preact";
import { href } from "../shell/router";
import { filled, language } from "../shell/words";

export type Node = { kind: string; words?: string; level?: number; target?: string; children?: Node[] };

const drawn = (node: Node): ComponentChildren => node.children?.map((child, at) => <Drawn node={child} key={at} />);

/** Another chapter of the manual ("2-reading.md"); other files are not here. */
const chapter = (target = "") => /^([\w-]+)\.md$/.exec(target)?.[1];

export function Drawn({ node }: { node: Node }): VNode | null {
  switch (node.kind) {
    case "document": return <>{drawn(node)}</>;
    case "heading": return node.level === 1 ? <h1>{drawn(node)}</h1> : node.level === 2 ? <h2>{drawn(node)}</h2> : <h3>{drawn(node)}</h3>;
    case "paragraph": return <p>{drawn(node)}</p>;
    case "list": return <ul>{drawn(node)}</ul>;
    case "ordered_list": return <ol>{drawn(node)}</ol>;
    case "item": return <li>{drawn(node)}</li>;
    case "quote": return <blockquote>{drawn(node)}</blockquote>;
    case "code_block": return <pre tabIndex={0}>{node.words}</pre>;
    case "rule": return <hr />;
    case "table": return <Table node={node} />;
    case "soft_break": return <> </>;
    case "hard_break": return <br />;
    case "code": return <code>{node.words}</code>;
    case "emphasis": return <em>{drawn(node)}</em>;
    case "strong": return <strong>{drawn(node)}</strong>;
    case "link": {
      const to = chapter(node.target);
      return to ? <a href={href({ view: "manual", part: to })}>{drawn(node)}</a> : <>{drawn(node)}</>;
    }
    default: return <>{filled(node.words ?? "", {}, language.value)}{drawn(node)}</>;
  }
}

/** Its first row is its head; one of empty cells says nothing and is left out. */
function Table({ node }: { node: Node }) {
  const [head, ...rows] = node.children ?? [];
  const headed = head?.children?.some((cell) => cell.children?.length);
  return (
    <div class="manual-table" tabIndex={0}>
      <table>
        {headed && <thead><tr>{head?.children?.map((cell, at) => <th key={at} scope="col">{drawn(cell)}</th>)}</tr></thead>}
        <tbody>{rows.map((row, at) => <tr key={at}>{row.children?.map((cell, place) => <td key={place}>{drawn(cell)}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}
