const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TIME = 10;
const CHANCE = 16;

export const isUlid = (text: string): boolean => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);

const encode = (value: number, length: number): string =>
  Array.from({ length }, (_, index) => LETTERS[Math.floor(value / 32 ** (length - 1 - index)) % 32]).join("");

/** A name that sorts by the time it was given at: 48 bits of milliseconds, then 80 bits of chance. */
export const ulid = (now: number, chance: () => number): string =>
  encode(now, TIME) + Array.from({ length: CHANCE }, () => LETTERS[Math.floor(chance() * 32)]).join("");

/** When a name was given, in milliseconds since 1970; not a number where it is no such name. */
export const givenAt = (id: string): number =>
  isUlid(id)
    ? id
        .slice(0, TIME)
        .split("")
        .reduce((sum, letter) => sum * 32 + LETTERS.indexOf(letter), 0)
    : Number.NaN;

/** The next one after a name: it counts up, so that the order is the one of the giving. */
const after = (id: string): string => {
  const letters = id.split("");
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const next = LETTERS[LETTERS.indexOf(letters[index] ?? "") + 1];
    letters[index] = next ?? "0";
    if (next !== undefined) break;
  }
  return letters.join("");
};

/** Names that sort in the order in which they are given, however many a millisecond. */
export const ulids = (now: () => number, chance: () => number): (() => string) => {
  let last = "";
  return () => {
    const fresh = ulid(now(), chance);
    last = fresh > last ? fresh : after(last);
    return last;
  };
};
