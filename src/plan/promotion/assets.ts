import { createHash } from "node:crypto";
import { type IsHosted, isNotionStorage } from "./storage.ts";
import { type Stretch, targetsIn } from "./targets.ts";

/** Endings that say what a file is, and that no source of records reads by mistake. */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    "png jpg jpeg gif webp avif svg heic bmp tif tiff ico mp4 mov webm mkv avi mp3 m4a wav ogg oga flac aac " +
    "pdf txt csv tsv rtf zip gz 7z doc docx xls xlsx ppt pptx odt ods odp key pages numbers epub ics vtt srt"
  ).split(" "),
);

const MEDIA: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/svg+xml": "svg",
  "video/mp4": "mp4",
  "video/quicktime": "mov",
  "video/webm": "webm",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/wav": "wav",
  "application/pdf": "pdf",
  "application/zip": "zip",
  "text/plain": "txt",
  "text/csv": "csv",
};

const HASH = 32;

const hostedUrl = (address: string, isHosted: IsHosted): URL | undefined => {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return isHosted(url) ? url : undefined;
};

const hostedIn = (markdown: string, isHosted: IsHosted): readonly Stretch[] =>
  targetsIn(markdown).filter(({ address }) => hostedUrl(address, isHosted) !== undefined);

/** A text with some stretches written anew; what has nothing new to it stays. */
const rewritten = (
  markdown: string,
  stretches: readonly Stretch[],
  by: (address: string) => string | undefined,
): string => {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, address } of stretches) {
    if (start < from) continue;
    parts.push(markdown.slice(from, start), by(address) ?? markdown.slice(start, end));
    from = end;
  }
  return parts.join("") + markdown.slice(from);
};

/** The addresses of files in a body that Notion keeps, each once. They end within the hour. */
export const findAssets = (markdown: string, isHosted: IsHosted = isNotionStorage): readonly string[] => [
  ...new Set(hostedIn(markdown, isHosted).map(({ address }) => address)),
];

/** A body that points at the files next to it. `paths` is by address: see `assetPath`. */
export const replaceAssets = (
  markdown: string,
  paths: ReadonlyMap<string, string>,
  isHosted: IsHosted = isNotionStorage,
): string => rewritten(markdown, hostedIn(markdown, isHosted), (address) => paths.get(address));

const unsigned = (markdown: string, isHosted: IsHosted): string =>
  rewritten(markdown, hostedIn(markdown, isHosted), (address) => {
    const { origin, pathname } = new URL(address);
    return `${origin}${pathname}`;
  });

const MOST_PASSES = 20;

/**
 * A body without the signatures of its files: the same page gives the same text, whenever it is read. What is cut off an
 * address may have been one end of a piece of code, and then another address is none of that any more.
 */
export const steadyBody = (markdown: string, isHosted: IsHosted = isNotionStorage): string => {
  let text = markdown;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const once = unsigned(text, isHosted);
    if (once === text) break;
    text = once;
  }
  return text;
};

const endingOf = (address: string, mediaType: string | undefined): string => {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(new URL(address).pathname)?.[1]?.toLowerCase() ?? "";
  if (ENDINGS.has(ending)) return ending;
  return MEDIA[mediaType?.split(";")[0]?.trim().toLowerCase() ?? ""] ?? "bin";
};

export interface Asset {
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string | undefined;
}

/** What a downloaded file is called, relative to the file that points at it: equal files have one name. */
export const assetPath = ({ address, bytes, mediaType }: Asset): string =>
  `assets/${createHash("sha256").update(bytes).digest("hex").slice(0, HASH)}.${endingOf(address, mediaType)}`;

/** The same from the root of the workspace. */
export const assetBeside = (path: string, asset: string): string => [...path.split("/").slice(0, -1), asset].join("/");
