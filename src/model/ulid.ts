const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TIME = 10;
const CHANCE = 16;

const encode = (value: number, length: number): string =>
  Array.from({ length }, (_, index) => LETTERS[Math.floor(value / 32 ** (length - 1 - index)) % 32]).join("");

/** A name that sorts by the time it was given at: 48 bits of milliseconds, then 80 bits of chance. */
export const ulid = (now: number, chance: () => number): string =>
  encode(now, TIME) + Array.from({ length: CHANCE }, () => LETTERS[Math.floor(chance() * 32)]).join("");

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
