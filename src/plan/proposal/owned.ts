import type { EngineValue } from "../../model/target.ts";
import { fold } from "./fold.ts";

interface Sign {
  readonly is: EngineValue;
  readonly types: readonly string[];
  readonly names: RegExp;
}

/** By which a property is taken for one that the engine is to fill. Names are folded. */
const SIGNS: readonly Sign[] = [
  { is: "sha", types: ["rich_text"], names: /^(provenance|content|sync|source)?(sha|sha256|hash|checksum)$/ },
  { is: "synced-at", types: ["date"], names: /^(last)?(updated|synced|sync|synchronised|synchronized)(at|on|time)?$/ },
  { is: "sync-status", types: ["select", "status"], names: /^sync(status|state)$/ },
  {
    is: "source-url",
    types: ["url"],
    names: /^(source|sourceurl|sourcelink|sourcefile|manifest|manifesturl|file|fileurl)$/,
  },
];

const KEY = /^(record|sync|external|source)?(key|id)$/;

/** The engine's value that a property looks made for. */
export const ownedBy = (name: string, type: string): EngineValue | undefined =>
  SIGNS.find(({ types, names }) => types.includes(type) && names.test(fold(name)))?.is;

/** Whether a property looks made to hold the key. */
export const looksLikeKey = (name: string, type: string): boolean => type === "rich_text" && KEY.test(fold(name));
