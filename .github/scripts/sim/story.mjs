import { build, moduleIn } from "./build.mjs";

/** One world, told from its beginning to its end. */
export const run = async ({ seed, kind }) => {
  const { simulate } = await import(moduleIn(build(), "simulate.js"));
  const { breaches, story, hash } = await simulate(Number(seed), kind);
  console.log(story.join("\n"));
  console.log(
    breaches.length === 0
      ? `Seed ${seed} comes to rest (${hash}).`
      : `Seed ${seed} breaks ${breaches[0].invariant} (${hash}).`,
  );
  return breaches.length === 0;
};
