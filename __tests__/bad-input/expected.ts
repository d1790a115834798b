import { expect } from "@jest/globals";
import type { Problem } from "../../src/model/problem.ts";
import { EXIT } from "../../src/model/report.ts";
import type { Case } from "./row.ts";
import type { Came } from "./scene.ts";

/** A mistake says what to do, and where; only what is wrong with the token or the run's own surroundings is nowhere. */
const isWhole = ({ message, cure, place, cause }: Problem): boolean =>
  message !== "" && cure !== "" && (Object.keys(place).length > 0 || cause !== undefined);

const LOST = /fault in notion-sync itself|undefined|\[object|call stack|node:internal/;

/** How a run ended beside how it was to end, and what holds of every one of them. */
export const expectEnding = ({ problems, again, ...came }: Came, { ends, told, holds, wrote, input }: Case): void => {
  expect(came).toEqual({ ends, told, ...(holds !== undefined && { holds }), ...(wrote !== undefined && { wrote }) });
  const [, exit] = ends;
  const mistakes = problems.filter(({ level }) => level === "error");
  expect({ input, mistakes: mistakes.length > 0 }).toEqual({ input, mistakes: exit !== EXIT.success });
  expect(mistakes.filter((one) => exit !== EXIT.access && !isWhole(one))).toEqual([]);
  expect(told.filter((line) => LOST.test(line))).toEqual([]);
  expect(again).toBe(0);
};
