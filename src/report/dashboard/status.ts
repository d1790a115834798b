import { html, type Markup } from "./safe.ts";

interface Look {
  readonly words: string;
  /** The class that gives it its colour. */
  readonly tone: "good" | "fair" | "bad" | "none";
  /** A sign, so that nobody has to tell colours apart. */
  readonly sign: string;
}

const LOOKS: Readonly<Record<string, Look>> = {
  success: { words: "Success", tone: "good", sign: "✓" },
  partial: { words: "Partial", tone: "fair", sign: "!" },
  drift: { words: "Drift", tone: "fair", sign: "≠" },
  halted: { words: "Halted", tone: "bad", sign: "■" },
  failed: { words: "Failed", tone: "bad", sign: "×" },
  unfinished: { words: "Unfinished", tone: "none", sign: "…" },
};

/** A status that this version does not know is shown as it is called. */
export const lookOf = (status: string): Look =>
  (Object.hasOwn(LOOKS, status) ? LOOKS[status] : undefined) ?? { words: status || "Unknown", tone: "none", sign: "?" };

export const STATUSES = Object.keys(LOOKS);

export const badge = (status: string): Markup => {
  const { words, tone, sign } = lookOf(status);
  return html`<span class="badge ${tone}"><span class="sign" aria-hidden="true">${sign}</span>${words}</span>`;
};
