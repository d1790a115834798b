import { type Block, blocks } from "./blocks.ts";

/** What a page says that is printed: its blocks of plain text. */
const quotedOn = (page: string): readonly Block[] =>
  blocks.filter(({ at, language }) => at.startsWith(`${page}:`) && language === "text");

export interface Happened {
  readonly name: string;
  readonly printed: readonly string[];
}

/** Everything is done for real. */
export const happening = (
  cases: Readonly<Record<string, () => Promise<readonly string[]>>>,
): Promise<readonly Happened[]> =>
  Promise.all(Object.entries(cases).map(async ([name, happen]) => ({ name, printed: await happen() })));

/** Every request has another number. */
const unnumbered = (printed: string): string => printed.replace(/\(request [\da-f-]{36}\)/g, "(request …)");

const holds = ({ printed }: Happened, { text }: Block): boolean =>
  unnumbered(printed.join("\n")).includes(text.trimEnd());

/** What happens and is not quoted, and what is quoted and does not happen. */
export const unlike = (page: string, happened: readonly Happened[]) => {
  const quoted = quotedOn(page);
  return {
    untold: happened.filter((one) => !quoted.some((block) => holds(one, block))),
    unsaid: quoted.filter((block) => !happened.some((one) => holds(one, block))),
  };
};
