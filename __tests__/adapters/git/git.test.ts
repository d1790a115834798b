import { chmodSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { workspaceGit } from "../../../src/adapters/git/git.ts";
import type { Answer } from "../../../src/ports/git.ts";
import { ENV, inNewFolder, inRepository, repositoryIn, shallowClone } from "./repository.ts";

const ODD = [
  "a b.json",
  "quo\"te'.json",
  "new\nline.json",
  "\nfirst.json",
  "-dash.json",
  "ünï😀.json",
  "[x]*.json",
  "deep/er/:(top)x",
];

const seen = (answer: Answer) => {
  if (!answer.known) throw new Error(answer.why);
  return answer.changes;
};

describe("the last commit of a file", () => {
  test("is the newest that touched it, whatever it is called", async () => {
    await inRepository(async ({ commit, git }) => {
      const first = commit(Object.fromEntries(ODD.map((name) => [name, "1"])));
      const second = commit({ [ODD[0] ?? ""]: "2", [ODD[3] ?? ""]: "2" });
      commit({ "other.json": "1" });
      const { commits: found } = await git.lastCommits([...ODD, "never.json", "../outside"]);
      expect(found).toEqual(new Map(ODD.map((name, index) => [name, index === 0 || index === 3 ? second : first])));
    });
  });

  test("is not known for a file that was never committed, nor before the first commit", async () => {
    await inRepository(async ({ put, run, commit, git }) => {
      put({ "a.json": "1" });
      expect(await git.lastCommits(["a.json"])).toEqual({ commits: new Map() });
      run("add", "a.json");
      expect(await git.lastCommits(["a.json"])).toEqual({ commits: new Map() });
      commit();
      put({ "b.json": "1" });
      expect([...(await git.lastCommits(["a.json", "b.json"])).commits.keys()]).toEqual(["a.json"]);
    });
  });

  test("is the commit of the branch, not its merge; but the merge where that itself changed the file", async () => {
    await inRepository(async ({ commit, run, put, git }) => {
      commit({ "a.json": "1", "b.json": "1" });
      run("checkout", "--quiet", "-b", "side");
      const side = commit({ "a.json": "2" });
      run("checkout", "--quiet", "main");
      commit({ "c.json": "1" });
      run("merge", "--quiet", "--no-ff", "--no-commit", "side");
      put({ "b.json": "2" });
      const merge = commit();
      const { commits: found } = await git.lastCommits(["a.json", "b.json"]);
      expect([found.get("a.json"), found.get("b.json")]).toEqual([side, merge]);
    });
  });

  test("is found for more files than a command line holds", async () => {
    await inRepository(async ({ commit, git }) => {
      const names = Array.from({ length: 1_200 }, (_, index) => `records/of-a-long-folder/${index}.json`);
      const first = commit(Object.fromEntries(names.map((name) => [name, "1"])));
      expect(new Set((await git.lastCommits(names)).commits.values())).toEqual(new Set([first]));
    });
  });

  test("is found from a folder below the repository's own", async () => {
    await inRepository(async ({ root, commit }) => {
      const first = commit({ "sub/a.json": "1", "a.json": "1" });
      commit({ "a.json": "2" });
      expect(await workspaceGit(join(root, "sub"), ENV).lastCommits(["a.json"])).toEqual({
        commits: new Map([["a.json", first]]),
      });
    });
  });

  test("a shallow clone is deepened for it; without a remote what lies beyond its edge is not known", async () => {
    await inRepository(async (origin) => {
      const first = origin.commit({ "a.json": "1" });
      const last = origin.commit({ "b.json": "1" });
      await inNewFolder(async (folder) => {
        const alone = shallowClone(origin, join(folder, "alone"), 1);
        alone.run("remote", "remove", "origin");
        expect(await alone.git.lastCommits(["a.json", "b.json"])).toEqual({
          commits: new Map(),
          lacking: "this clone has the newest commits only, and more could not be fetched",
        });
        const clone = shallowClone(origin, join(folder, "clone"), 1);
        expect(await clone.git.lastCommits(["a.json", "b.json"])).toEqual({
          commits: new Map([
            ["a.json", first],
            ["b.json", last],
          ]),
        });
      });
    });
  });
});

test("where the history is damaged, what lies behind the damage is said not to be known", async () => {
  await inRepository(async ({ root, commit, git }) => {
    const first = commit({ "a.json": "1" });
    commit({ "b.json": "1" });
    const last = commit({ "c.json": "1" });
    rmSync(join(root, ".git/objects", first.slice(0, 2), first.slice(2)));
    expect(await git.lastCommits(["a.json", "c.json"])).toEqual({
      commits: new Map([["c.json", last]]),
      lacking: expect.any(String),
    });
  });
});

describe("what a range changed", () => {
  test("is what was changed, deleted and renamed, whatever it is called", async () => {
    await inRepository(async ({ root, commit, git }) => {
      const text = Array.from({ length: 40 }, (_, index) => `line ${index}`).join("\n");
      const base = commit({
        ...Object.fromEntries(ODD.map((name) => [name, "1"])),
        "gone.json": "gone",
        "old name.json": text,
      });
      rmSync(join(root, "gone.json"));
      renameSync(join(root, "old name.json"), join(root, "new\tname.json"));
      const head = commit({ ...Object.fromEntries(ODD.map((name) => [name, "2"])), "added.json": "1" });
      expect(seen(await git.changes({ base, head, from: "base" }))).toEqual({
        changed: [...ODD, "added.json"].sort(),
        deleted: ["gone.json"],
        renamed: [{ from: "old name.json", to: "new\tname.json" }],
      });
    });
  });

  test("counts from where the histories parted, or from the base as it stands", async () => {
    await inRepository(async ({ commit, run, git }) => {
      commit({ "a.json": "1" });
      run("checkout", "--quiet", "-b", "side");
      const head = commit({ "b.json": "1" });
      run("checkout", "--quiet", "main");
      const base = commit({ "a.json": "2" });
      expect(seen(await git.changes({ base, head, from: "merge-base" })).changed).toEqual(["b.json"]);
      expect(seen(await git.changes({ base, head, from: "base" })).changed).toEqual(["a.json", "b.json"]);
    });
  });

  test("in a shallow clone the commits that it lacks are fetched, and no more than is needed", async () => {
    await inRepository(async (origin) => {
      for (let count = 0; count < 130; count += 1) origin.run("commit", "--quiet", "--allow-empty", "-m", "x");
      const base = origin.commit({ "a.json": "1" });
      origin.run("checkout", "--quiet", "-b", "side");
      origin.commit({ "b.json": "1" });
      const head = origin.commit({ "c.json": "1" });
      origin.run("checkout", "--quiet", "main");
      const tip = origin.commit({ "a.json": "2" });
      await inNewFolder(async (folder) => {
        const clone = shallowClone(origin, join(folder, "clone"));
        expect(seen(await clone.git.changes({ base: tip, head, from: "merge-base" })).changed).toEqual([
          "b.json",
          "c.json",
        ]);
        expect(seen(await clone.git.changes({ base, head, from: "base" })).changed).toEqual(["b.json", "c.json"]);
        expect(clone.run("rev-parse", "--is-shallow-repository")).toBe("true");
      });
    });
  });

  test("a whole clone stays whole when a commit is fetched", async () => {
    await inRepository(async (origin) => {
      const base = origin.commit({ "a.json": "1" });
      await inNewFolder(async (folder) => {
        origin.run("clone", "--quiet", `file://${origin.root}`, join(folder, "clone"));
        const clone = repositoryIn(join(folder, "clone"));
        const head = origin.commit({ "a.json": "2" });
        expect(seen(await clone.git.changes({ base, head, from: "merge-base" })).changed).toEqual(["a.json"]);
        expect(clone.run("rev-parse", "--is-shallow-repository")).toBe("false");
      });
    });
  });

  test("is not known where a commit is nowhere to be had, or is none", async () => {
    await inRepository(async ({ commit, git, root }) => {
      const head = commit({ "a.json": "1" });
      const nowhere = "0123456789012345678901234567890123456789";
      const why = async (base: string) => {
        const answer = await git.changes({ base, head, from: "base" });
        return answer.known ? "" : answer.why;
      };
      expect(await why(nowhere)).toBe(`the commit ${nowhere} is not in this clone and could not be fetched`);
      const evil = `--output=${join(root, "evil")}`;
      expect(await why(evil)).toContain("is no commit");
      expect(existsSync(join(root, "evil"))).toBe(false);
    });
  });

  test("is not known between histories that have nothing in common", async () => {
    await inRepository(async ({ commit, run, git }) => {
      const base = commit({ "a.json": "1" });
      run("checkout", "--quiet", "--orphan", "other");
      const head = commit({ "b.json": "1" });
      const answer = await git.changes({ base, head, from: "merge-base" });
      expect(answer).toMatchObject({ known: false, why: expect.stringContaining("no common ancestor") });
    });
  });
});

describe("outside a workflow", () => {
  test("it is what differs from the upstream branch: committed, staged, not staged, and new", async () => {
    await inRepository(async (origin) => {
      origin.commit({
        ".gitignore": "ignored.json\n",
        "a.json": "1",
        "b.json": "1",
        "c.json": "1",
        "d.json": "1",
        "e.json": "1",
        "f.json": "1",
      });
      await inNewFolder(async (folder) => {
        origin.run("clone", "--quiet", `file://${origin.root}`, join(folder, "clone"));
        const clone = repositoryIn(join(folder, "clone"));
        expect(seen(await clone.git.localChanges())).toEqual({ changed: [], deleted: [], renamed: [] });
        clone.commit({ "a.json": "2" });
        clone.put({ "b.json": "2" });
        clone.run("add", "b.json");
        clone.put({ "c.json": "2", "new one.json": "1", "ignored.json": "1" });
        clone.run("rm", "--quiet", "d.json");
        rmSync(join(clone.root, "e.json"));
        clone.run("rm", "--quiet", "--cached", "f.json");
        origin.commit({ "upstream.json": "1" });
        clone.run("fetch", "--quiet");
        expect(seen(await clone.git.localChanges())).toEqual({
          changed: ["a.json", "b.json", "c.json", "f.json", "new one.json"],
          deleted: ["d.json", "e.json"],
          renamed: [],
        });
      });
    });
  });

  test("it is not known without an upstream branch, nor before the first commit", async () => {
    await inRepository(async ({ commit, git }) => {
      const unknown = { known: false, why: "the current branch has no upstream branch" };
      expect(await git.localChanges()).toEqual(unknown);
      commit({ "a.json": "1" });
      expect(await git.localChanges()).toEqual(unknown);
    });
  });
});

describe("what git is told to overlook", () => {
  test("is named, whatever it is called and whether or not it is there; what git knows already is not", async () => {
    await inRepository(async ({ commit, git, put }) => {
      commit({ "kept.log": "1" });
      put({ ".gitignore": "*.log\nout/\n", "there.log": "1" });
      const paths = ["kept.log", "there.log", "a b/ünï😀.log", "out/deep/a.md", "[l]y.md", "a.md"];
      expect(await git.ignored(paths)).toEqual(["there.log", "a b/ünï😀.log", "out/deep/a.md"]);
      expect(await git.ignored([])).toEqual([]);
    });
  });

  test("is asked for in several goes, where it is much", async () => {
    await inRepository(async ({ git, put }) => {
      put({ ".gitignore": "*.log\n" });
      const paths = Array.from({ length: 250 }, (_, index) => `${"deep/".repeat(20)}${index}.log`);
      expect(await git.ignored([...paths, "a.md"])).toEqual(paths);
    });
  });
});

describe("what git needs", () => {
  test("a folder that is no repository is told so", async () => {
    await inNewFolder(async (root) => {
      const git = workspaceGit(root, { ...ENV, GIT_CEILING_DIRECTORIES: root });
      await expect(git.lastCommits(["a"])).rejects.toMatchObject({
        kind: "refused",
        message: "The workspace is no git repository.",
      });
      await expect(git.localChanges()).rejects.toMatchObject({ kind: "refused" });
    });
  });

  test("a machine without git is told so", async () => {
    await inNewFolder(async (root) => {
      await expect(workspaceGit(root, { PATH: root }).localChanges()).rejects.toMatchObject({
        message: "The history cannot be read, since git is not installed here.",
      });
    });
  });

  // Windows has no right to start a file, and finds programs by their endings.
  if (process.platform !== "win32") {
    test("a git that may not be started is told so, and its history is not taken for an empty one", async () => {
      await inNewFolder(async (root) => {
        writeFileSync(join(root, "git"), "", { mode: 0o644 });
        await expect(workspaceGit(root, { PATH: root }).lastCommits(["a"])).rejects.toMatchObject({
          message: "The history cannot be read, since git may not be started here.",
        });
      });
    });
  }

  test("no hook of the repository runs, and no secret reaches what git starts", async () => {
    await inRepository(async (origin) => {
      const base = origin.commit({ "a.json": "1" });
      const head = origin.commit({ "a.json": "2" });
      await inNewFolder(async (folder) => {
        const clone = shallowClone(origin, join(folder, "clone"));
        const proof = join(folder, "proof");
        clone.put({ ".git/hooks/reference-transaction": `#!/bin/sh\nenv > '${proof}'\n` });
        chmodSync(join(clone.root, ".git/hooks/reference-transaction"), 0o755);
        const git = workspaceGit(clone.root, { ...ENV, NOTION_TOKEN: "ntn_secret" });
        expect(seen(await git.changes({ base, head, from: "base" })).changed).toEqual(["a.json"]);
        expect(existsSync(proof)).toBe(false);
        clone.run("update-ref", "refs/heads/proof", "HEAD");
        expect(existsSync(proof)).toBe(true);
        rmSync(proof);
        clone.run("config", "core.sshCommand", `env > '${proof}'; false`);
        clone.run("remote", "set-url", "origin", "ssh://nobody@127.0.0.1:9/none");
        await git.changes({ base: "0123456789012345678901234567890123456789", head, from: "base" });
        const { readFileSync } = await import("node:fs");
        expect(readFileSync(proof, "utf8")).not.toContain("ntn_secret");
      });
    });
  });
});
