import type { Range } from "../../../src/ports/git.ts";
import type { GitHubPort, Issue, IssueDraft, Label } from "../../../src/ports/github.ts";
import type { Errand } from "./errand.ts";
import { ownerIn } from "./invariants/e10-told.ts";
import { failure, travel, type Visitor } from "./trouble.ts";

/** Whether what was asked may be carried out although nobody is told. */
const MADE: readonly string[] = ["addComment", "openIssue"];

/** GitHub as one process meets it: it takes its time, does not answer, or does and is not heard. */
export const conversationFor = (
  { github: { github }, speakers }: Pick<Errand, "github" | "speakers">,
  speaker: string,
  visitor: Visitor,
): GitHubPort => {
  const heard = (body: string): void => {
    const id = ownerIn(body);
    if (id !== undefined) speakers.set(speaker, id);
  };
  const { dice, share, story, told } = visitor;
  const on =
    <Given extends readonly unknown[], Found>(name: string, ask: (...given: Given) => Promise<Found>) =>
    async (...given: Given): Promise<Found> => {
      await travel(visitor);
      const struck = dice.sometimes(share);
      const lost = struck && dice.sometimes(0.5);
      if (struck && !lost) {
        told.talk += 1;
        story.tell("GitHub", `does not answer to ${name}`);
        throw failure("unavailable");
      }
      const found = await ask(...given);
      await travel(visitor);
      if (!lost) return found;
      told.talk += 1;
      story.tell("GitHub", `does ${name}, and is not heard`);
      throw failure(MADE.includes(name) ? "unknown" : "unavailable");
    };
  return {
    comments: on("comments", (number: number) => github.comments(number)),
    addComment: on("addComment", (number: number, body: string) => {
      heard(body);
      return github.addComment(number, body);
    }),
    editComment: on("editComment", (id: number, body: string) => github.editComment(id, body)),
    removeComment: on("removeComment", (id: number) => github.removeComment(id)),
    issues: on("issues", (label: string, state: Issue["state"]) => github.issues(label, state)),
    openIssue: on("openIssue", (draft: IssueDraft) => {
      heard(draft.body);
      return github.openIssue(draft);
    }),
    editIssue: on("editIssue", (number: number, body: string) => github.editIssue(number, body)),
    closeIssue: on("closeIssue", (number: number) => github.closeIssue(number)),
    makeLabels: on("makeLabels", (labels: readonly Label[]) => github.makeLabels(labels)),
    changes: on("changes", (range: Range) => github.changes(range)),
    repository: on("repository", () => github.repository()),
    usage: () => github.usage(),
  };
};
