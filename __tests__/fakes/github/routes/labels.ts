import { created, invalid, notFound, ok, type Route, textIn } from "../route.ts";
import { label } from "../shapes.ts";
import { labelOf } from "../state.ts";

export const LABELS: readonly Route[] = [
  {
    operation: "issues/get-label",
    method: "GET",
    path: "/repos/{owner}/{repo}/labels/{name}",
    answer: (call) => {
      const found = labelOf(call.state, call.parts[0] ?? "");
      return found === undefined ? notFound() : ok(label(call, found));
    },
  },
  {
    operation: "issues/create-label",
    method: "POST",
    path: "/repos/{owner}/{repo}/labels",
    answer: (call) => {
      const { state } = call;
      const made = {
        name: textIn(call, "name"),
        color: textIn(call, "color"),
        description: textIn(call, "description") || null,
      };
      if (labelOf(state, made.name) !== undefined) {
        return invalid({ resource: "Label", code: "already_exists", field: "name" });
      }
      if (!/^[\da-f]{6}$/i.test(made.color)) return invalid({ resource: "Label", code: "invalid", field: "color" });
      state.labels.push(made);
      return created(label(call, made));
    },
  },
];
