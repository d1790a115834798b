import { Failure } from "../model/failure.ts";
import type { Branch } from "../ports/branch.ts";
import type { Chance } from "../ports/chance.ts";
import type { Clock } from "../ports/clock.ts";
import { appendTo, missingFrom } from "./append.ts";
import { type Line, readLedger } from "./line.ts";
import { waitingObjects } from "./objects.ts";
import { FILE, messageFor, readTip, type Tip } from "./tip.ts";

const MOST_RACES = 5;
const PAUSE_MS = 500;

export interface Way {
  readonly branch: Branch;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly signal: AbortSignal;
}

/** What a run has to say, on its way to the branch. */
export interface Commits {
  readonly say: (lines: readonly Line[]) => void;
  readonly put: (path: string, text: string) => void;
  /** What is not on the branch yet, as far as is known. */
  readonly waiting: () => { readonly lines: number; readonly bytes: number };
  readonly object: (path: string) => string | undefined;
  /** What others wrote since the branch was first read, as it was found when they had been quicker. */
  readonly meanwhile: () => readonly Line[];
  /** The last commit that is known, and how long the ledger is there. */
  readonly tip: () => { readonly commit: string | undefined; readonly length: number };
  /** Everything that was said so far is on the branch when this resolves. One at a time. */
  readonly commit: () => Promise<void>;
}

const outrun = (name: string): Failure =>
  new Failure({
    kind: "conflict",
    message: `Other runs were writing to the branch \`${name}\`, and still were after ${MOST_RACES + 1} attempts.`,
    cure: "Keep runs from going on at once with `concurrency` in the workflow.",
  });

/** Again and again, a little later each time, while others are quicker: but not for ever. */
const racing = async (attempt: () => Promise<boolean>, way: Way, race = 0): Promise<void> => {
  const { branch, clock, chance, signal } = way;
  if (await attempt()) return;
  if (race >= MOST_RACES) throw outrun(branch.name);
  await clock.sleep(chance() * PAUSE_MS * 2 ** race, signal);
  await racing(attempt, way, race + 1);
};

/** A ledger only grows; one that did not is another, and all of it is news. */
const since = (first: Tip | undefined, { text }: Tip): readonly Line[] => {
  const before = first?.text ?? "";
  return readLedger(text.startsWith(before) ? text.slice(before.length) : text).lines;
};

export const commitsTo = (way: Way, first: Tip | undefined): Commits => {
  const { branch } = way;
  const own: Line[] = [];
  const objects = waitingObjects();
  let confirmed = 0;
  let known = first;
  let meanwhile: readonly Line[] = [];
  let seen = { commit: first?.commit, length: first?.text.length ?? 0 };

  /** The lines that a tip lacks: of one that was read anew, ours may be there already, though we were not told. */
  const lacking = async (count: number): Promise<{ readonly tip: Tip; readonly news: readonly Line[] }> => {
    if (known !== undefined) return { tip: known, news: own.slice(confirmed, count) };
    const tip = await readTip(branch);
    const ours = new Set(own.map(({ run }) => run));
    meanwhile = since(first, tip).filter(({ run }) => !ours.has(run));
    return { tip, news: missingFrom(tip.text, own.slice(0, count)) };
  };

  const arrived = (tip: Tip, count: number): true => {
    known = tip;
    seen = { commit: tip.commit, length: tip.text.length };
    confirmed = count;
    return true;
  };

  const attempt = async (): Promise<boolean> => {
    const count = own.length;
    const { tip, news } = await lacking(count);
    if (news.length === 0) return arrived(tip, count);
    const text = appendTo(tip.text, news);
    const sent = objects.all();
    const message = messageFor(news, text, sent.length);
    // Whatever happens now, only an answer tells where the branch stands.
    known = undefined;
    const done = await branch.commit({ on: tip.commit, files: new Map([...sent, [FILE, text]]), message });
    if (!done.committed) return false;
    objects.arrived(sent);
    return arrived({ commit: done.commit, message, text }, count);
  };

  return {
    say: (lines) => void own.push(...lines),
    put: objects.put,
    waiting: () => ({ lines: own.length - confirmed, bytes: objects.bytes() }),
    object: objects.get,
    meanwhile: () => meanwhile,
    tip: () => seen,
    commit: () => racing(attempt, way),
  };
};
