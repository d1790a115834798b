type Wanted = "value" | "element" | "key" | "member" | "colon" | "more";

/** A string, another scalar, or a sign; in strings the escapes that there are. */
const TOKEN =
  /[ \t\r\n]*(?:("[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\p{Cc}]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))/uy;

const A_VALUE = { string: "more", scalar: "more", "{": "member", "[": "element" } as const;

/** What may come where what is wanted, and what is wanted then. */
const NEXT: Readonly<Record<Wanted, Readonly<Record<string, Wanted>>>> = {
  value: A_VALUE,
  element: { ...A_VALUE, "]": "more" },
  key: { string: "colon" },
  member: { string: "colon", "}": "more" },
  colon: { ":": "value" },
  more: {},
};

/** After a value it is for what stands open to say what may come. */
const AFTER: Readonly<Record<string, Readonly<Record<string, Wanted>>>> = {
  "{": { ",": "key", "}": "more" },
  "[": { ",": "value", "]": "more" },
};

const kindOf = ([, text, scalar, sign = ""]: RegExpExecArray): string => {
  if (text !== undefined) return "string";
  return scalar === undefined ? sign : "scalar";
};

const mayCome = (wanted: Wanted, opened = ""): Readonly<Record<string, Wanted>> =>
  wanted === "more" ? (AFTER[opened] ?? {}) : NEXT[wanted];

/** Where a text that is no JSON stops being JSON: behind what was still right, and the space after that. */
const mistakeIn = (text: string): number => {
  const token = new RegExp(TOKEN);
  const open: string[] = [];
  let wanted: Wanted = "value";
  let end = 0;
  for (;;) {
    token.lastIndex = end;
    const found = token.exec(text);
    const kind = found === null ? "" : kindOf(found);
    const next: Wanted | undefined = mayCome(wanted, open.at(-1))[kind];
    if (next === undefined) return end + (/^[ \t\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
    if (kind === "{" || kind === "[") open.push(kind);
    if (kind === "}" || kind === "]") open.pop();
    wanted = next;
    end = token.lastIndex;
  }
};

/** Where a text is not JSON, though it may be YAML: by a comma too many, say, or a word without quotation marks. */
export const notJsonAt = (text: string): number | undefined => {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return mistakeIn(text);
  }
};
