import type { Headers } from "./trouble.ts";

/** What a workflow can give its token. What else GitHub may name, no `permissions:` can grant. */
const GRANTABLE: ReadonlySet<string> = new Set([
  "actions",
  "attestations",
  "checks",
  "contents",
  "deployments",
  "discussions",
  "issues",
  "packages",
  "pages",
  "pull-requests",
  "security-events",
  "statuses",
]);

/** `issues=write; pull_requests=write`: either will do. Within one of them, all that commas separate are needed. */
const setsIn = (header: string): readonly (readonly string[])[] =>
  header
    .split(";")
    .map((set) =>
      [...set.matchAll(/([a-z_]+)=([a-z]+)/g)].map(
        ([, name = "", level = ""]) => `${name.replaceAll("_", "-")}: ${level}`,
      ),
    )
    .map((set) => set.filter((permission) => permission !== "metadata: read"))
    .filter((set) => set.length > 0);

const isGrantable = (permission: string): boolean => GRANTABLE.has(permission.split(":")[0] ?? "");

const together = (set: readonly string[]): string => set.map((permission) => `\`${permission}\``).join(" and ");

/** What to add to a workflow's `permissions:`; null where GitHub named nothing, or nothing that a workflow can give. */
export const missingPermission = (headers: Headers): { readonly named: string; readonly grantable: boolean } | null => {
  const sets = setsIn(headers["x-accepted-github-permissions"] ?? "");
  const within = sets.filter((set) => set.every(isGrantable));
  const named = (within.length > 0 ? within : sets).map(together).join(", or ");
  return named === "" ? null : { named, grantable: within.length > 0 };
};
