import { ok, type Route, refused } from "../route.ts";
import { repository } from "../shapes.ts";

export const REPOSITORY: readonly Route[] = [
  {
    operation: "repos/get",
    method: "GET",
    path: "/repos/{owner}/{repo}",
    answer: (call) => ok(repository(call)),
  },
  {
    operation: "users/get-authenticated",
    method: "GET",
    path: "/user",
    answer: () => refused(403, "Resource not accessible by integration"),
  },
];
