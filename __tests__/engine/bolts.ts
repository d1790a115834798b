import { Failure } from "../../src/model/failure.ts";
import type { Property } from "../../src/model/property.ts";
import type { Report } from "../../src/model/report.ts";
import { DATA_SOURCE, DATABASE, inWorkshop, type Workshop } from "./workshop.ts";

/** A target of bolts, one a file, with whatever a test wants to say of it. */
export const config = (more = "", properties = ""): string => `version: 1
targets:
  bolts:
    source: { files: ["bolts/*.json"] }
    data-source: ${DATA_SOURCE}
    key: { from: name, property: Name }
${more}
    properties:
      Name: { type: title, from: name }
      SHA: { type: rich_text, is: sha }
${properties}
`;

const NOTION = {
  seed: {
    databases: [
      {
        id: DATABASE,
        data_source: DATA_SOURCE,
        title: "Bolts",
        properties: { Name: "title", SHA: "rich_text", Size: "number", Commit: "rich_text" },
      },
    ],
  },
};

interface Given {
  readonly config?: string;
  readonly bolts?: readonly unknown[];
}

export const inBolts = <Result>(work: (shop: Workshop) => Promise<Result>, { config: text, bolts }: Given = {}) => {
  const files = Object.fromEntries((bolts ?? [{ name: "hex" }]).map((bolt, at) => [`bolts/${at}.json`, bolt]));
  return inWorkshop({ files: { "notion-sync.yml": text ?? config(), ...files }, notion: NOTION }, work);
};

export const messages = ({ problems }: Report): readonly string[] => problems.map(({ message }) => message);
export const failures = ({ outcomes }: Report): readonly string[] =>
  outcomes.flatMap((one) => (one.status === "failed" ? [one.problem.message] : []));
export const failing = (kind: "unavailable" | "not-found", message: string): Failure =>
  new Failure({ kind, message, cure: "Mend it." });
export const title = (value: string): Property => ({ type: "title", value });
