/** Where a problem is: as much of it as is known. Lines and columns count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly option?: string;
  readonly target?: string;
  readonly record?: string;
  readonly property?: string;
  /** Of the user's database. */
  readonly table?: string;
}

/** Something that a person has to mend: what is wrong, where, and what to do next. A value, not an exception. */
export interface Problem {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly cure: string;
  readonly place: Place;
  /**
   * Not a mistake in the repository: the token or its rights are to be mended, or the service to come back; or two
   * sides differ, and a person has to say which is right.
   */
  readonly cause?: "access" | "weather" | "conflict";
}

/** What came of checking something: the thing itself, or why not. Problems are collected, so that all are told at once. */
export type Checked<Good> =
  | { readonly ok: true; readonly value: Good }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const good = <Good>(value: Good): Checked<Good> => ({ ok: true, value });

/** What is good among things that were checked. */
export const valuesOf = <Good>(checked: readonly Checked<Good>[]): readonly Good[] =>
  checked.flatMap((one) => (one.ok ? [one.value] : []));

/** All that is wrong with things that were checked. */
export const problemsOf = (checked: readonly Checked<unknown>[]): readonly Problem[] =>
  checked.flatMap((one) => (one.ok ? [] : one.problems));

export const bad = (
  ...problems: readonly Problem[]
): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems,
});

export const problem = (message: string, cure: string, place: Place = {}): Problem => ({
  level: "error",
  message,
  cure,
  place,
});
