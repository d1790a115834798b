import type { Answer, Request } from "../answer.ts";
import type { World } from "../call.ts";
import { numberOf, textOf } from "../json.ts";
import type { FaultRule } from "./faults.ts";
import { FAULT_KINDS, type FaultKind, type Scene } from "./kinds.ts";
import { NO_TWISTS, type Twists } from "./twists.ts";

interface Stage {
  readonly rules: readonly FaultRule[];
  /** Carries the request out. */
  readonly answer: (twists: Twists) => Answer;
  readonly world: World;
  readonly sleep: (ms: number) => Promise<void>;
  /** Something that goes on after the answer. */
  readonly later: (work: Promise<void>) => void;
}

interface Hit {
  readonly kind: FaultKind;
  readonly scene: Scene;
}

const hitsOf = (request: Request, { rules, world }: Stage): readonly Hit[] =>
  rules.flatMap((rule) => {
    const kind = FAULT_KINDS[textOf(rule["kind"])];
    const scene = { rule, request, requestId: world.ids.random(), now: world.now() };
    return kind === undefined ? [] : [{ kind, scene }];
  });

const delayOf = ({ scene }: Hit): number => numberOf(scene.rule["delayMs"]) ?? 0;

const repeated = (answer: () => Answer, hits: readonly Hit[]): Answer =>
  hits
    .filter(({ kind }) => kind.repeat === true)
    .reduce((first) => {
      answer();
      return first;
    }, answer());

/** A fault that answers in Notion's place, with the request carried out before, afterwards, or never. */
const replaced = async (hit: Hit, carryOut: () => Answer, { sleep, later }: Stage): Promise<Answer | null> => {
  const { kind, scene } = hit;
  const applied = scene.rule["applied"] ?? kind.applied ?? false;
  if (applied === "later") {
    later(
      sleep(delayOf(hit)).then(() => {
        carryOut();
      }),
    );
    return kind.answer?.(scene, null) ?? null;
  }
  const real = applied === true ? carryOut() : null;
  if (delayOf(hit) > 0) await sleep(delayOf(hit));
  return kind.answer?.(scene, real) ?? real;
};

const merged = (twists: readonly Twists[]): Twists => Object.fromEntries(twists.flatMap((one) => Object.entries(one)));

/** Answers a request through the faults that hit it. */
export const strike = async (request: Request, stage: Stage): Promise<Answer> => {
  if (stage.rules.length === 0) return stage.answer(NO_TWISTS);
  const hits = hitsOf(request, stage);
  const twists = merged(hits.map(({ kind, scene }) => kind.twist?.(scene.rule) ?? NO_TWISTS));
  const carryOut = (): Answer => repeated(() => stage.answer(twists), hits);
  for (const hit of hits.filter(({ kind }) => kind.delay === true)) await stage.sleep(delayOf(hit));
  const answering = hits.find(({ kind }) => kind.answer !== undefined);
  const given = answering === undefined ? null : await replaced(answering, carryOut, stage);
  return hits.reduce((answer, { kind, scene }) => kind.alter?.(answer, scene) ?? answer, given ?? carryOut());
};
