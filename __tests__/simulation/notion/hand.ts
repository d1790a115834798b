import type { Emulator } from "../../../src/emulator/emulator.ts";
import type { Twists } from "../../../src/emulator/faults/twists.ts";
import { answerApi } from "../../../src/emulator/front.ts";
import { createRate } from "../../../src/emulator/rate.ts";
import type { Json } from "../world/values.ts";

/** What a person does in Notion: no weather reaches it, no budget counts it, and it is answered at once. */
export type Hand = (method: string, path: string, body?: Json) => unknown;

const HEADERS = { authorization: "Bearer ntn_a_person_of_flesh_and_blood", "notion-version": "2026-03-11" };

/** Undefined where Notion refuses it: people try things too. */
export const handOf = ({ world }: Emulator, twists: () => Twists): Hand => {
  const rate = createRate(undefined);
  return (method, path, body) => {
    const request = { method, path, headers: HEADERS, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const answer = answerApi(request, { world, rate, twists: twists() });
    return answer.status < 300 ? (JSON.parse(answer.body) as unknown) : undefined;
  };
};
