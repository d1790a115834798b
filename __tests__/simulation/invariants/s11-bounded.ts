import { complainIf, type Invariant } from "./invariant.ts";

const EACH = 80;
const ALWAYS = 400;
/** Waits that Notion asks for end after an hour; what is tried again is tried a few times. */
const LONGEST_MS = 12 * 3_600_000;

export const bounded: Invariant = {
  name: "S11",
  sentence: "Everything ends: requests and time are bounded by what there is to do.",
  onRequest: (_sent, { times, records, pagesBefore }, { time }) => {
    const things = pagesBefore.size + [...records.values()].reduce((sum, { size }) => sum + size, 0);
    const [first = time.now()] = times;
    return [
      ...complainIf(
        times.length > ALWAYS + EACH * things,
        () => `${times.length} requests for ${things} pages and records.`,
      ),
      ...complainIf(
        time.now() - first > LONGEST_MS,
        () => `The run has gone on for ${(time.now() - first) / 3_600_000} hours.`,
      ),
    ];
  },
};
