const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const encode = (value: number, length: number): string =>
  Array.from({ length }, (_, index) => LETTERS[Math.floor(value / 32 ** (length - 1 - index)) % 32]).join("");

/** A name that sorts by the time it was given at: 48 bits of milliseconds, then 80 bits of chance. */
export const ulid = (now: number, chance: () => number): string =>
  encode(now, 10) + Array.from({ length: 16 }, () => LETTERS[Math.floor(chance() * 32)]).join("");
