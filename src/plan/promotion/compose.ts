import { type Checked, good } from "../../model/problem.ts";
import type { HeaderSettings } from "../../model/promotion.ts";
import { fileSha } from "./content.ts";
import { type Fields, headerOf } from "./header.ts";
import type { Spot } from "./locate.ts";
import type { FileVariables } from "./page.ts";
import { tidyText, yamlText } from "./yaml.ts";

/** How a template becomes front matter and text: templates are on another floor. */
export type RenderFile = (
  template: string,
  variables: FileVariables,
) => Checked<{ readonly front: Fields; readonly body: string }>;

/** A file as it is written, and what the ledger keeps of it. */
export interface Composed {
  readonly path: string;
  readonly text: string;
  readonly sha: string;
  readonly bytes: number;
}

export interface ComposeQuestion {
  readonly spot: Spot;
  readonly header: HeaderSettings;
}

/** The text of a file: its header, an empty line, what the template makes of the page, and one line end. */
export const composeFile = ({ spot, header }: ComposeQuestion, renderFile: RenderFile): Checked<Composed> => {
  const rendered = renderFile(spot.spec.template, spot.variables);
  if (!rendered.ok) {
    const problems = rendered.problems.map((one) => ({ ...one, place: { ...spot.place, ...one.place } }));
    return { ok: false, problems };
  }
  const { front, body } = rendered.value;
  const below = tidyText(body).replace(/^\n+/, "").trimEnd();
  const text = `---\n${yamlText(headerOf(spot, header, front))}---\n\n${below}\n`;
  return good({ path: spot.path, text, sha: fileSha(text), bytes: Buffer.byteLength(text) });
};
