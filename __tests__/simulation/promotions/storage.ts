import { createHash } from "node:crypto";
import type { Answer, Request } from "../../../src/emulator/answer.ts";
import type { Emulator } from "../../../src/emulator/emulator.ts";
import { Failure } from "../../../src/model/failure.ts";
import type { Download } from "../../../src/ports/download.ts";
import { type Life, never } from "../disk.ts";
import type { PromotionScene } from "./scene.ts";
import { GONE, STORAGE } from "./stock.ts";

/** What makes a link to a file of Notion's work. Whoever has it has the file, so it belongs into no file of ours. */
export const SIGNATURE = "5igned0by0Notion0";

const HOUR_MS = 3_600_000;

const SIGNED = /X-Amz-Signature=[\w-]+/g;

/** Notion signs the links to its files anew whenever it shows a page. */
export const signing = (emulator: Emulator, now: () => number): Emulator => {
  const signed = (answer: Answer): Answer => ({
    ...answer,
    body: answer.body.replace(SIGNED, `X-Amz-Signature=${SIGNATURE}${now().toString(36)}`),
  });
  return { ...emulator, handle: async (request: Request) => signed(await emulator.handle(request)) };
};

export const bytesOf = (address: string): Uint8Array =>
  new TextEncoder().encode(`The file ${new URL(address).pathname.split("/").at(-1)}.`);

/** What a file is called beside the one that points at it. */
export const assetOf = (address: string): string => {
  const ending = /\.(\w+)$/.exec(new URL(address).pathname)?.[1] ?? "bin";
  return `assets/${createHash("sha256").update(bytesOf(address)).digest("hex").slice(0, 32)}.${ending}`;
};

const lost = (message: string): Failure => new Failure({ kind: "unavailable", message, cure: "Run it again." });

const isFresh = (address: string, now: number): boolean => {
  const time = /X-Amz-Signature=5igned0by0Notion0([0-9a-z]+)/.exec(address)?.[1] ?? "";
  return now - Number.parseInt(time, 36) < HOUR_MS;
};

/** Where Notion keeps files: links end within the hour, and now and then one does not come. */
export const storageOf = (scene: PromotionScene, life: Life): Download => ({
  fetch: async (address) => {
    if (life.isDead()) return never();
    if (!scene.calm.now && scene.dice.sometimes(0.1)) scene.act?.();
    const name = new URL(address).pathname.split("/").at(-1) ?? "";
    scene.story.tell("Run", `fetches ${name}`);
    if (!address.startsWith(STORAGE) || !isFresh(address, scene.time.now()))
      throw lost(`The link to ${name} has ended.`);
    const isLost = name === GONE || (!scene.calm.now && scene.dice.sometimes(scene.recipe.lostFiles));
    if (isLost) {
      scene.figures.count("fault: a file of Notion's that did not come");
      throw lost(`The file ${name} did not come.`);
    }
    await scene.time.pass(50);
    if (life.isDead()) return never();
    return { bytes: bytesOf(address), mediaType: undefined };
  },
});
