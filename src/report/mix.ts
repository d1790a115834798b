/** One kind of thing, and how many there are of it. */
export interface Part {
  readonly shade: string;
  readonly count: number;
}

const LENGTH = 12;

/** Places by share, each kind at least one: what is rare is what people look for. Whoever has most gives what lacks. */
const placesOf = (parts: readonly Part[]): readonly number[] => {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const given = parts.map(({ count }) => Math.max(1, Math.round((count / total) * LENGTH)));
  const surplus = given.reduce((sum, places) => sum + places, 0) - LENGTH;
  const largest = given.indexOf(Math.max(...given));
  return given.map((places, index) => (index === largest ? Math.max(1, places - surplus) : places));
};

/** A bar in shades: it needs no picture and no colour, and is the same in a browser, a mail and a terminal. */
export const mix = (parts: readonly Part[]): string => {
  const there = parts.filter(({ shade, count }) => shade !== "" && count > 0);
  const places = placesOf(there);
  return there.map(({ shade }, index) => shade.repeat(places[index] ?? 0)).join("");
};
