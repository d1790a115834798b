import { type Kind, kinds } from "./simulate.ts";

/** Seeds that once failed, each with what it found. They are run for ever; that a seed finds something else by now is no matter. */
export const PAST_SEEDS: Readonly<Record<Kind, Readonly<Record<number, string>>>> = {
  promotions: {},
  errands: {},
  pushes: {
    22: "a query that lagged behind showed an ID as empty, and a page got another one",
    989: "a look for a lost page that came too late, and left out a row, was the only one: the page was made again",
    10307: "a disk that was full for a while swallowed the line that says what is being made",
    10959: "the same, and the chain of the ledger was broken after it",
    285: "a record that people took out while its page's ID was being written came back empty",
    1753: "a ledger whose last line was changed ended the run with an exception",
    20603: "a record whose page a person had given another key was nobody that others could point at",
    1851: "Notion said once of a page that it is not there, while it was late in the index: the page was made again",
    31037: "a refusal by a firewall was taken for a page that is not there, and the page was made again",
    33282: "the same",
    34543: "the same, with the page in the trash",
    34958: "the same, after a set-up",
    33838: "a page that was always found to be right was not remembered, and was made again when a query left it out",
    35354:
      "the simulation itself: an option that came between a lost answer and its repetition is in the window of lists",
    121: "the simulation itself: a page under another key is still its record's",
    2561: "the simulation itself: people move pages while a run is on its way",
    31693: "the simulation itself: a request that is sent again says the same",
    32231: "the simulation itself: the same",
    33491: "the simulation itself: an answer that was lost was not read",
    34086: "the simulation itself: a late query shows what is in the trash by now",
    34247: "the simulation itself: an answer that was lost was not read",
    34555: "the simulation itself: a body of people's on a page under another key",
    34936: "the simulation itself: an answer that was lost was not read",
    105371: "a page that one record names was taken for another's, whose key a person had given it",
    101864: "the simulation itself: a page that people make and move while the run is on its way",
    102385: "the simulation itself: a page that comes out of the trash while its record gets another",
    106732: "the simulation itself: a page that had another record's key when it was read",
    107375: "the simulation itself: pages that go to the trash while the limits are counted",
    113237: "the simulation itself: a record that is taken out before the sources are read",
    117781: "the simulation itself: a body on a page under another record's key",
    119319: "the simulation itself: limits of records that somebody named",
    139534: "a page that was late under a person's key hid the page of the record that the key belongs to",
    120344: "the simulation itself: people add pages while the limits are counted",
    131562: "the simulation itself: a page with another record's key that is moved",
    138303: "the simulation itself: a page in the trash that has another record's key",
  },
  "two-way": {},
};

export const pastSeeds: readonly (readonly [kind: Kind, seed: number])[] = kinds.flatMap((kind) =>
  Object.keys(PAST_SEEDS[kind]).map((seed) => [kind, Number(seed)] as const),
);
