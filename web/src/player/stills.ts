// The exact still of a frame, as the server has it, to the clipboard or as a file.
import { stillAddress } from "../shell/api";

/** As wide as the film. */
const widest = 3840;
export const wholeStill = (id: string, frame: number) => `${stillAddress(id, frame)}&width=${widest}`;

async function pngOf(id: string, frame: number): Promise<Blob> {
  const answer = await fetch(wholeStill(id, frame), { credentials: "same-origin" });
  if (!answer.ok) throw new Error(String(answer.status));
  const picture = await createImageBitmap(await answer.blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext("2d")?.drawImage(picture, 0, 0);
  return canvas.convertToBlob({ type: "image/png" });
}

/** Browsers give the clipboard to pages of this machine alone, or of addresses that are encrypted. */
export const canCopy = () => "ClipboardItem" in globalThis && !!navigator.clipboard?.write;

export async function copyStill(id: string, frame: number) {
  await navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(id, frame) })]);
}

export async function saveStill(id: string, name: string, frame: number) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await pngOf(id, frame));
  link.download = `${name.replace(/\.[^.]+$/, "")} ${frame}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
