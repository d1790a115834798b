import type { Mark, Run } from "./runs.ts";

export interface Look {
  readonly color?: string;
  readonly underline?: boolean;
}

/** What a line of Markdown is made of. Whether a mark, a bracket or a span means something is only known at the end. */
export type Token =
  | { readonly is: "text"; text: string }
  | { readonly is: "code" | "equation"; readonly text: string }
  | { readonly is: "mention"; readonly mention: NonNullable<Run["mention"]> }
  | {
      readonly is: "mark";
      readonly mark: Mark;
      readonly source: string;
      readonly opens: boolean;
      readonly closes: boolean;
    }
  | { readonly is: "open"; readonly image: boolean; url: string | null; closedBy: number }
  | { readonly is: "close"; readonly image: boolean }
  | { readonly is: "span"; readonly look: Look }
  | { readonly is: "unspan" };

export interface Scan {
  readonly text: string;
  readonly tokens: Token[];
  /** Open brackets, innermost last: places in `tokens`. */
  brackets: number[];
  /** Open spans; `false` is one whose tag was only text, so that its end is only text too. */
  readonly spans: boolean[];
  /** Ends that were looked for once and are not in the rest of the text: never looked for again. */
  readonly missing: Set<string>;
}

/** Reads what stands at `at`, and says how long it was: 0 when it is an ordinary character after all. */
export type Reader = (scan: Scan, at: number) => number;

export const literal = ({ tokens }: Scan, text: string): number => {
  const last = tokens.at(-1);
  if (last?.is === "text") last.text += text;
  else tokens.push({ is: "text", text });
  return text.length;
};
