import { TOKEN } from "../scene.ts";
import { complainIf, type Invariant } from "./invariant.ts";

export const secrets: Invariant = {
  name: "S1",
  sentence: "No secret is in anything that a run says or leaves.",
  onEnd: ({ attempt, report }, { files }) => [
    ...complainIf(
      attempt.lines.some((line) => line.includes(TOKEN)),
      () => "The token is in the log.",
    ),
    ...complainIf(
      report !== undefined && JSON.stringify(report.problems).includes(TOKEN),
      () => "The token is in a problem.",
    ),
    ...[...files.all].flatMap(([path, text]) => complainIf(text.includes(TOKEN), () => `The token is in ${path}.`)),
  ],
};
