import { EXIT } from "../model/report.ts";

const FULL = "error: What this run says could not be written";
const CURE = "Make room there, and run it again; what the run did is in its report.";

/**
 * A run outlives whoever reads what it says. Where nobody reads on, as after `| head`, it ends as it would have; what
 * could not be kept, as on a full disk, is told once on the other stream, and such a run does not end as a success.
 */
export const outliveReaders = (): void => {
  const { stdout, stderr } = process;
  let told = false;
  const tell = ({ code, message }: NodeJS.ErrnoException): void => {
    if (code === "EPIPE" || told) return;
    told = true;
    process.once("exit", () => {
      process.exitCode ||= EXIT.partial;
    });
    stderr.write(`${FULL}: ${message}.\n  ${CURE}\n`);
  };
  for (const stream of [stdout, stderr]) stream.on("error", tell);
};
