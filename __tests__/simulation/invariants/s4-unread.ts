import { complainIf, type Invariant } from "./invariant.ts";

export const unread: Invariant = {
  name: "S4",
  sentence: "Nothing is written, least of all to the trash, in a run that could not read its source.",
  onRequest: ({ write, method, path }, { sourceFailed }) =>
    complainIf(write && sourceFailed, () => `${method} ${path} was sent after a file of records could not be read.`),
};
