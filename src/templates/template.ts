/** A template: one of the product's own by its name, or a user's by its file. */
export interface Template {
  readonly name: string;
  readonly text: string;
  /** Where a user's own template is, so that a mistake in it has a line of a file. */
  readonly file?: string;
  /** The line of the file that the text starts at; 1 where it is not said. */
  readonly line?: number;
}

export type Variables = Readonly<Record<string, unknown>>;

/** More than this is no template, and no file that anybody reads. */
export const MOST = { templateCharacters: 200_000, characters: 2_000_000, milliseconds: 1_000, memory: 50_000_000 };
