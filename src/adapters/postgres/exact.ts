/** A decimal as its digits and where they stand, so that 1.50, 15e-1 and 1.5 are the same. */
const digits = (text: string): string | undefined => {
  const [, sign = "", whole = "", part = "", exponent = "0"] =
    /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  if (whole + part === "") return undefined;
  const all = (whole + part).replace(/^0+/, "");
  const significant = all.replace(/0+$/, "");
  if (significant === "") return "0";
  const scale = Number(exponent) - part.length + (all.length - significant.length);
  return `${sign === "-" ? "-" : ""}${significant}e${scale}`;
};

/**
 * The number that a text stands for; undefined where JavaScript would make another one of it. What it prints for a
 * double is the shortest text that means it, so that 0.1 stays 0.1, and only what has digits too many is refused.
 */
export const exactNumber = (text: string): number | undefined => {
  const number = Number(text);
  const wanted = digits(text);
  if (!Number.isFinite(number) || wanted === undefined) return undefined;
  return digits(String(number)) === wanted ? number + 0 : undefined;
};

/** Outside of the strings: those are matched too, and so passed over. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Whether reading a JSON text would change a number in it. */
export const hasInexactNumber = (json: string): boolean =>
  [...json.matchAll(TOKENS)].some(([token]) => !token.startsWith('"') && exactNumber(token) === undefined);
