import type { Route } from "../route.ts";
import { BRANCHES } from "./branches.ts";
import { COMMENTS } from "./comments.ts";
import { COMPARE } from "./compare.ts";
import { GRAPHQL } from "./graphql.ts";
import { HISTORY } from "./history.ts";
import { ISSUES } from "./issues.ts";
import { LABELS } from "./labels.ts";
import { REPOSITORY } from "./repository.ts";

/** Everything that this GitHub can do. */
export const ROUTES: readonly Route[] = [
  ...REPOSITORY,
  ...HISTORY,
  ...BRANCHES,
  ...COMMENTS,
  ...ISSUES,
  ...LABELS,
  ...COMPARE,
  ...GRAPHQL,
];
