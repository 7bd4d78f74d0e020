// The colours of a shot side by side, each as wide as its share.
import type { Found } from "./here";

export const Swatches = ({ palette }: { palette: Found["palette"] }) =>
  palette.length > 0 && (
    <span class="timeline-swatches" aria-hidden="true">
      {palette.map(({ colour, share }, at) => <i key={at} title={`${colour}, ${share}\u00a0%`} style={{ background: colour, flexGrow: share }} />)}
    </span>
  );
