import type { WrittenMapping } from "../mapping.ts";

/** What a preset fills in, as a person would have written it. */
export interface Preset {
  readonly source: object;
  readonly key: string | { readonly from: string; readonly property: string };
  readonly scope?: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, WrittenMapping>>;
}
