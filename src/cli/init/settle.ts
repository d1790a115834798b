import { bad, type Checked, type Problem, problem } from "../../model/problem.ts";
import { problemText } from "../../report/text.ts";
import type { Asker } from "./asker.ts";

/** Something that has to be known: by a flag, by an answer, or by what is usual. */
export interface Matter<Known> {
  readonly given: string | undefined;
  readonly text: string;
  readonly usual: string;
  readonly check: (said: string) => Promise<Checked<Known>> | Checked<Known>;
}

const MOST_TRIES = 5;

const unanswered = (): Problem =>
  problem(
    "The questions were left unanswered, and nothing was written.",
    "Run it again, or answer them with flags (`--help`).",
  );

/** What a person types is checked and asked again; what a flag says, or what is usual, counts once. */
export const settle = async <Known>(matter: Matter<Known>, asker: Asker | undefined): Promise<Checked<Known>> => {
  const { given, text, usual, check } = matter;
  if (given !== undefined || asker === undefined) return check(given ?? usual);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const said = await asker.ask({ text, usual });
    if (said === undefined) break;
    const checked = await check(said);
    if (checked.ok) return checked;
    for (const line of checked.problems.flatMap(problemText)) asker.tell(line);
  }
  return bad(unanswered());
};
