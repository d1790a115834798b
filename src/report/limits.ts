/** What GitHub takes as a body, with a little left over: it counts characters, its database bytes. */
const CODE_POINTS = 65_000;
const BYTES = 250_000;

const LOW_HALF = /[\udc00-\udfff]/g;

export const codePoints = (text: string): number => text.length - (text.match(LOW_HALF)?.length ?? 0);

/** The most that a body may measure. */
export const MOST_OF_BODY = CODE_POINTS;

/** A text in the measure of which it has more: a body within the limit keeps to both of them. */
export const bodyMeasure = (text: string): number =>
  Math.max(codePoints(text), (Buffer.byteLength(text) * CODE_POINTS) / BYTES);
