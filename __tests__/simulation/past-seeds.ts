/** Seeds that once failed, each with what it found. They are run for ever; that a seed finds something else by now is no matter. */
export const PAST_SEEDS: Readonly<Record<number, string>> = {
  22: "a query that lagged behind showed an ID as empty, and a page got another one",
  989: "a look for a lost page that came too late, and left out a row, was the only one: the page was made again",
  10307: "a disk that was full for a while swallowed the line that says what is being made",
  10959: "the same, and the chain of the ledger was broken after it",
  285: "a record that people took out while its page's ID was being written came back empty",
  1753: "a ledger whose last line was changed ended the run with an exception",
  20603: "a record whose page a person had given another key was nobody that others could point at",
  1851: "Notion said once of a page that it is not there, while it was late in the index: the page was made again",
};
