/** One of the files that a target makes of a page: a path and a template, once, or once an entry of a property. */
export interface FileSpec {
  readonly path: string;
  readonly template: string;
  readonly each?: string;
}

/** What a target says about the header of its files. */
export interface HeaderSettings {
  readonly entity?: string | undefined;
  readonly level?: string | undefined;
  readonly zone?: string | undefined;
  readonly version?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** What becomes of the pages of a promoted target. */
export interface Promoting {
  readonly files: readonly FileSpec[];
  /** By property; a text is a template. */
  readonly mark: Readonly<Record<string, unknown>>;
  readonly header: HeaderSettings;
  readonly actionLog: string | undefined;
}

/** A file as the ledger remembers it: whoever finds another text there finds a person's edit. */
export interface KeptFile {
  readonly path: string;
  readonly sha: string;
  readonly slug: string;
  /** It was there already, and a run was only about to say so in the action log. */
  readonly stood?: true;
}

/** A file of a page: to be written, as it should be already, or somebody else's by now. */
export interface PromotedFile extends KeptFile {
  readonly fate: "write" | "unchanged" | "conflict";
  /** Files that Notion keeps have Notion's addresses in it still; empty where it is not to be written. */
  readonly text: string;
  /** Of the file that is there; null where there is none. */
  readonly before: string | null;
  /** Runs that were about to write this very file and died: what they said in the action log is not said again. */
  readonly begun: readonly string[];
}

/** Everything that is to be written for a page, beside the properties that are marked on it. */
export interface Promotion {
  /** Over the page's content, and over its properties alone: they tell, the next time, whether it changed. */
  readonly pageSha: string;
  readonly propertiesSha: string;
  readonly slug: string;
  readonly files: readonly PromotedFile[];
  readonly entity: string;
  readonly actionLog: string | undefined;
  /** The files are there as they should be, and no ledger remembers why: from now on it does. */
  readonly adopted: boolean;
}
