/**
 * What happened outside the product that decides what may be expected of it at the end. Only people, the weather and
 * disasters write here, never what a run says of itself.
 */
export interface Marks {
  /** Why two pages may carry one key, by the product's own published limits or a person's deed: then it has to be told. */
  readonly twins: Set<string>;
  /** Texts that people put where nothing is mapped, by page. */
  readonly notes: Map<string, string>;
  /** Bodies that people wrote, by page, and what the record said meanwhile. */
  readonly bodies: Map<string, { readonly text: string; readonly during: string | null | undefined }>;
  /** What people called columns instead. */
  readonly renamed: Map<string, { readonly dataSource: string; readonly id: string; readonly name: string }>;
  /** A process is under way: what people do now comes between what it reads and what it writes. */
  running: boolean;
  /** The databases stand: somebody made them, or `setup` said that it did. */
  built: boolean;
  /** Pages that people gave another key. */
  readonly rekeyed: Set<string>;
  /** Pages that people moved out of their database. */
  readonly moved: Set<string>;
  /** Pages that people put into the trash, and did not take out again. */
  readonly trashed: Set<string>;
}

export const marks = (): Marks => ({
  twins: new Set(),
  notes: new Map(),
  bodies: new Map(),
  renamed: new Map(),
  running: false,
  built: true,
  rekeyed: new Set(),
  moved: new Set(),
  trashed: new Set(),
});
