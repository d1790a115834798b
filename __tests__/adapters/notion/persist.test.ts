import { expect, test } from "@jest/globals";
import { gatewayInVirtualTime } from "../../fakes/gateway.ts";
import { broken, html, refusal, scriptedFetch } from "../../fakes/wire.ts";
import { type Answer, DO, good, meet } from "./meet.ts";

const ATTEMPTS = 6;
const times = (count: number, answer: Answer): readonly Answer[] => Array.from({ length: count }, () => answer);

const PASSING: readonly (readonly [string, Answer])[] = [
  ["an error of the server's", html(502)],
  ["a conflict", refusal(409, "conflict_error")],
  ["nobody there", broken("ECONNREFUSED")],
];

test.each(PASSING)(
  "%s that passes with the last attempt is overcome, and one that does not is given up",
  async (_, answer) => {
    expect(await meet("read", ...times(ATTEMPTS - 1, answer), good)).toMatchObject({ outcome: "done" });
    const givenUp = await meet("read", ...times(ATTEMPTS, answer), good);
    expect(givenUp.outcome).not.toBe("done");
    expect(givenUp.requests.split(" ")).toHaveLength(ATTEMPTS);
  },
);

test("where no attempt is to be repeated, there is one", async () => {
  const { fetch, sent } = scriptedFetch(html(502), good);
  await expect(DO.read(gatewayInVirtualTime({ fetch, maxRetries: 0 }))).rejects.toMatchObject({ kind: "unavailable" });
  expect(sent).toHaveLength(1);
});
