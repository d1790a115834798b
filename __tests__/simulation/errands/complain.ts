import type { Breach, Scene } from "../scene.ts";

/** A breach that no hook of an invariant can see: it is told all the same. */
export const complain = ({ breaches, story }: Pick<Scene, "breaches" | "story">, { invariant, what }: Breach): void => {
  breaches.push({ invariant, what });
  story.tell("BREACH", `${invariant}: ${what}`);
};
