import { expect } from "@jest/globals";
import { systemClock } from "../../../src/adapters/clock.ts";
import { githubClient } from "../../../src/adapters/github/client.ts";
import { gitHub } from "../../../src/adapters/github/github.ts";
import { type Compared, githubContract } from "../../contracts/github.ts";
import { rememberedGitHub } from "../../fakes/github/conversation.ts";
import { complaints } from "../../fakes/github/published.ts";
import { fakeGitHub } from "../../fakes/github/server.ts";
import { addIssue, PERSON, TOKEN } from "../../fakes/github/state.ts";

/** As the port answers it: from the base only where that is where the histories parted. */
const remembered = async () => {
  const memory = rememberedGitHub();
  const compare = ({ base, head, mergeBase, changed, deleted, renamed }: Compared): void => {
    const known = { known: true, changes: { changed: [changed], deleted: [deleted], renamed: [renamed] } } as const;
    memory.answers({ base, head, from: "merge-base" }, known);
    memory.answers({ base, head, from: "base" }, mergeBase === base ? known : { known: false, why: "rewritten" });
  };
  return { ...memory, compare };
};

const served = async () => {
  const fake = await fakeGitHub();
  const { apiUrl, graphqlUrl, state } = fake;
  const options = { token: TOKEN, apiUrl, graphqlUrl, clock: systemClock, chance: () => 0, maxRetries: 2 };
  const compare = ({ base, head, mergeBase, changed, deleted, renamed }: Compared): void => {
    const files = [
      { filename: changed, status: "modified" },
      { filename: deleted, status: "removed" },
      { filename: renamed.to, status: "renamed", previous_filename: renamed.from },
    ];
    state.comparisons.set(`${base}...${head}`, { mergeBase, files });
  };
  return {
    github: gitHub(githubClient(options), fake.repository),
    pullRequest: () => addIssue(state, { isPullRequest: true }).number,
    someoneComments: fake.someoneComments,
    someoneOpens: (draft: Parameters<typeof addIssue>[1]) => void addIssue(state, { ...draft, author: PERSON }),
    hides: (id: number) => {
      for (const comment of state.comments) if (comment.id === id) comment.minimized = "outdated";
    },
    compare,
    setIssues: (enabled: boolean) => {
      state.hasIssues = enabled;
    },
    close: async () => {
      await fake.close();
      expect(fake.exchanges.flatMap(complaints)).toEqual([]);
    },
  };
};

githubContract("the fake in memory", remembered);
githubContract("the adapter, before a GitHub on loopback,", served);
