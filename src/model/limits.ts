/** How much Notion takes: its documented limits, named once. What is longer is refused by it, never cut short by us. */
export const LIMITS = {
  /** Text comes in pieces of so many UTF-16 units, and a property holds so many of them. */
  piece: 2_000,
  pieces: 100,
  url: 2_000,
  email: 200,
  phoneNumber: 200,
  optionName: 100,
  fileName: 100,
  /** Options, people, relations or files in one write. */
  set: 100,
  /** Rows in one answer of a query. */
  rows: 100,
  /** References that a page shows before it says that there are more, or, for people, says nothing. */
  references: 25,
  requestBytes: 500_000,
  blocks: 1_000,
} as const;
