import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Range } from "../../src/ports/git.ts";
import type { GitHubPort, Issue, IssueDraft } from "../../src/ports/github.ts";

/** A range as GitHub sees it: where the histories parted, and what changed from there. */
export interface Compared {
  readonly base: string;
  readonly head: string;
  readonly mergeBase: string;
  readonly changed: string;
  readonly deleted: string;
  readonly renamed: { readonly from: string; readonly to: string };
}

/** A repository to try, and what other people do in it. */
export interface Premises {
  readonly github: GitHubPort;
  readonly pullRequest: () => number;
  readonly someoneComments: (number: number, body: string) => void;
  readonly someoneOpens: (draft: IssueDraft) => void;
  readonly hides: (id: number) => void;
  readonly compare: (compared: Compared) => void;
  readonly setIssues: (enabled: boolean) => void;
  readonly close?: () => Promise<void>;
}

const BASE = "b".repeat(40);
const HEAD = "c".repeat(40);
const PARTED = "a".repeat(40);
const CHANGES = {
  changed: "bolts/ä b.json",
  deleted: "bolts/old.json",
  renamed: { from: "nuts.json", to: "nuts/1.json" },
};
const KNOWN = {
  known: true,
  changes: { changed: [CHANGES.changed], deleted: [CHANGES.deleted], renamed: [CHANGES.renamed] },
};

const draft = (title: string, label: string, body = "It failed."): IssueDraft => ({ title, body, labels: [label] });
const titles = (issues: readonly Issue[]): readonly string[] => issues.map(({ title }) => title);

/** What every implementation of GitHub's port must do. */
export const githubContract = (name: string, open: () => Promise<Premises>): void => {
  describe(`${name} honours the contract of GitHub`, () => {
    let premises: Premises;
    let github: GitHubPort;

    const opened = async (asked: IssueDraft): Promise<Issue> => {
      const answer = await github.openIssue(asked);
      if (!answer.opened) throw new Error(answer.why);
      return answer.issue;
    };

    beforeAll(async () => {
      premises = await open();
      github = premises.github;
    });
    afterAll(() => premises.close?.());

    test("nobody has said anything yet: nothing", async () => {
      expect(await github.comments(premises.pullRequest())).toEqual([]);
    });

    test("a comment is what was written, and is read again, with all the others, oldest first", async () => {
      const number = premises.pullRequest();
      premises.someoneComments(number, "First!");
      const added = await github.addComment(number, "<!-- x -->\n# Äpfel 🍎\r\n");
      premises.someoneComments(number, "Third");
      const all = await github.comments(number);
      expect(all.map(({ body }) => body)).toEqual(["First!", "<!-- x -->\n# Äpfel 🍎\r\n", "Third"]);
      expect(all[1]).toEqual(added);
      expect(added).toMatchObject({ mine: true, hidden: false, url: expect.stringMatching(/^https:\/\/.+/) });
      expect(added.editedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    });

    test("what others wrote is not mine, even if it says the same", async () => {
      const number = premises.pullRequest();
      await github.addComment(number, "same");
      premises.someoneComments(number, "same");
      const all = await github.comments(number);
      expect(all.map(({ mine }) => mine)).toEqual([true, false]);
      expect(all[1]?.author).not.toBe(all[0]?.author);
    });

    test("long conversations are read whole, each comment once", async () => {
      const number = premises.pullRequest();
      for (let count = 0; count < 205; count += 1) premises.someoneComments(number, `number ${count}`);
      await github.addComment(number, "last");
      const all = await github.comments(number);
      expect(new Set(all.map(({ id }) => id)).size).toBe(206);
      expect([all[0]?.body, all[204]?.body, all[205]?.mine]).toEqual(["number 0", "number 204", true]);
    });

    test("a comment is edited in place", async () => {
      const number = premises.pullRequest();
      const { id } = await github.addComment(number, "before");
      premises.someoneComments(number, "in between");
      const edited = await github.editComment(id, "after");
      const all = await github.comments(number);
      expect(edited).toMatchObject({ id, body: "after", mine: true });
      expect(all.map(({ body }) => body)).toEqual(["after", "in between"]);
      expect(all[0]).toEqual(edited);
    });

    test("a comment is removed, and one that is gone already too", async () => {
      const number = premises.pullRequest();
      const { id } = await github.addComment(number, "away");
      await github.removeComment(id);
      await expect(github.removeComment(id)).resolves.toBeUndefined();
      expect(await github.comments(number)).toEqual([]);
      await expect(github.editComment(id, "back")).rejects.toMatchObject({ kind: "not-found" });
    });

    test("a comment that was folded away is still there, and says so", async () => {
      const number = premises.pullRequest();
      const { id } = await github.addComment(number, "old");
      premises.hides(id);
      expect(await github.comments(number)).toEqual([expect.objectContaining({ id, hidden: true })]);
    });

    test("there is no comment on what is not there", async () => {
      await expect(github.addComment(987_654, "hello?")).rejects.toMatchObject({ kind: "not-found" });
    });

    test("issues are found by their label, open or closed, and pull requests are none", async () => {
      const first = await opened(draft("first", "one"));
      await opened(draft("other", "two"));
      premises.pullRequest();
      premises.someoneOpens(draft("second", "one"));
      const open = await github.issues("one", "open");
      expect(titles(open)).toEqual(["first", "second"]);
      expect(open.map(({ mine }) => mine)).toEqual([true, false]);
      expect(open[0]).toEqual(first);
      expect(first).toMatchObject({ body: "It failed.", labels: ["one"], state: "open" });
      expect(await github.issues("one", "closed")).toEqual([]);
      expect(await github.issues("nowhere", "open")).toEqual([]);
    });

    test("an issue is closed, with a word if there is one to say; of the closed the last comes first", async () => {
      const [a, b] = [await opened(draft("a", "shut")), await opened(draft("b", "shut"))];
      await github.addComment(a.number, "It works again.");
      expect(await github.editIssue(a.number, "Anew.")).toMatchObject({
        number: a.number,
        body: "Anew.",
        state: "open",
      });
      expect(await github.closeIssue(b.number)).toMatchObject({ number: b.number, state: "closed", mine: true });
      await github.closeIssue(a.number);
      expect(titles(await github.issues("shut", "closed"))).toEqual(["a", "b"]);
      expect(await github.issues("shut", "open")).toEqual([]);
      expect(await github.comments(a.number)).toEqual([expect.objectContaining({ body: "It works again." })]);
    });

    test("labels that are missing are made, and the others stay", async () => {
      const label = { name: "notion sync?", color: "ededed", description: "Made by notion-sync" };
      await github.makeLabels([label]);
      await expect(github.makeLabels([{ ...label, color: "ff0000" }])).resolves.toBeUndefined();
      expect((await opened(draft("labelled", label.name))).labels).toEqual([label.name]);
    });

    test("where issues are switched off there are none, and none is opened; pull requests are still talked about", async () => {
      await opened(draft("before", "off"));
      premises.setIssues(false);
      expect(await github.repository()).toMatchObject({ issues: false });
      expect(await github.issues("off", "open")).toEqual([]);
      expect(await github.openIssue(draft("no", "off"))).toEqual({
        opened: false,
        why: expect.stringMatching(/disabled/),
      });
      const number = premises.pullRequest();
      await expect(github.addComment(number, "yes")).resolves.toMatchObject({ body: "yes" });
      premises.setIssues(true);
      expect(titles(await github.issues("off", "open"))).toEqual(["before"]);
    });

    test("what a pull request changed counts from where the histories parted", async () => {
      premises.compare({ base: BASE, head: HEAD, mergeBase: PARTED, ...CHANGES });
      const range: Range = { base: BASE, head: HEAD, from: "merge-base" };
      expect(await github.changes(range)).toEqual(KNOWN);
    });

    test("what a push changed is known, unless it has rewritten the branch", async () => {
      premises.compare({ base: PARTED, head: HEAD, mergeBase: PARTED, ...CHANGES });
      expect(await github.changes({ base: PARTED, head: HEAD, from: "base" })).toEqual(KNOWN);
      premises.compare({ base: BASE, head: HEAD, mergeBase: PARTED, ...CHANGES });
      expect(await github.changes({ base: BASE, head: HEAD, from: "base" })).toMatchObject({ known: false });
    });

    test("what cannot be compared is not known, and that is no failure", async () => {
      const answer = await github.changes({ base: "d".repeat(40), head: HEAD, from: "merge-base" });
      expect(answer).toEqual({ known: false, why: expect.stringMatching(/\w/) });
    });

    test("the repository says what it is", async () => {
      expect(await github.repository()).toMatchObject({
        name: "acme/bolts",
        url: expect.stringMatching(/^https:\/\/.+\/acme\/bolts$/),
        defaultBranch: "main",
        private: false,
        fork: false,
        archived: false,
        issues: true,
      });
    });

    test("requests are counted", async () => {
      const before = github.usage().requests;
      await github.repository();
      expect(github.usage().requests).toBe(before + 1);
    });
  });
};
