/** So many characters of a secret in a row are as good as the secret. */
const WINDOW = 10;

const ENTITY = /&#(\d+);/g;

/** A text as its reader sees it, whatever it was dressed in: entities, escapes, characters without width. */
const undressed = (text: string): string =>
  text
    .replace(ENTITY, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replaceAll("\\", "");

const decoded = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

const windows = (secret: string): readonly string[] =>
  Array.from({ length: Math.max(1, secret.length - WINDOW + 1) }, (_, at) => secret.slice(at, at + WINDOW));

const BASE64 = ["base64", "base64url"] as const;

/** What to look for: each piece of the secret, and the secret in an encoding that is not read back here. */
const traces = (secret: string): readonly string[] => [
  ...windows(secret),
  ...BASE64.map((encoding) => Buffer.from(secret).toString(encoding).replace(/=+$/, "").slice(0, -1)),
];

/** Where in what a run left a secret can be read. */
export const leaksIn = (places: Readonly<Record<string, string>>, secrets: readonly string[]): readonly string[] =>
  Object.entries(places).flatMap(([place, text]) => {
    const views = [text, undressed(text), decoded(text), undressed(decoded(text))];
    const found = secrets.flatMap(traces).find((trace) => views.some((view) => view.includes(trace)));
    if (found === undefined) return [];
    const view = views.find((one) => one.includes(found)) ?? "";
    const at = view.indexOf(found);
    return [`${place}: …${view.slice(Math.max(0, at - 60), at + 60)}…`];
  });
