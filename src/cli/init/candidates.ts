import { grouped } from "../../model/grouped.ts";
import type { Files } from "../../ports/files.ts";

const KINDS = ["**/*.{json,yaml,yml,md}"];

/** Folders and files that hold no records in any repository. */
const NONE = [
  "**/{node_modules,dist,build,out,coverage,vendor,target,schema,schemas,vocab}/**",
  "**/.*/**",
  "**/.*",
  "**/{package,package-lock,composer,lerna,nx,turbo,deno,renovate,vercel,angular,openapi,swagger}.json",
  "**/{tsconfig,jsconfig}*.json",
  "**/*.schema.json",
  "**/{README,CHANGELOG,CONTRIBUTING,LICENSE,SECURITY,CODE_OF_CONDUCT}*.md",
  "**/{action,docker-compose,compose,mkdocs,pnpm-lock,pnpm-workspace,_config}.{yml,yaml}",
];

/** The patterns that would find a file with its like: files of its name in folders beside its own, and files beside it. */
const patternsFor = (path: string): readonly string[] => {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  const ending = name.split(".").at(-1) ?? "";
  const folder = parts.slice(0, -1);
  const beside = [...folder, `*.${ending}`].join("/");
  return folder.length === 0 ? [beside] : [beside, [...folder.slice(0, -1), "*", name].join("/")];
};

/** The pattern that finds most files that look like records; undefined where there are none. */
export const likelyFiles = async (files: Files): Promise<string | undefined> => {
  const paths = await files.list(KINDS, NONE);
  const found = paths.flatMap((path) => patternsFor(path).map((pattern) => ({ pattern, path })));
  const ranked = [...grouped(found, ({ pattern }) => pattern)].sort(
    ([a, left], [b, right]) => right.length - left.length || a.length - b.length || (a < b ? -1 : 1),
  );
  return ranked[0]?.[0];
};
