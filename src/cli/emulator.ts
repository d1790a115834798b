import { readFile } from "node:fs/promises";
import { createEmulator, type Emulator } from "../emulator/emulator.ts";
import { serve } from "../emulator/server.ts";
import { type Checked, good, type Problem, problem } from "../model/problem.ts";
import { commandHelp, type Explained, withHelp } from "./command-help.ts";
import { parseFlags } from "./flags.ts";

const FLAGS: Explained = withHelp({
  port: { meaning: "the port on loopback (a free one when not given, or 0)" },
  seed: { meaning: "a JSON file with what is there from the beginning" },
  rate: { meaning: "requests that a token may send in a minute (no limit when not given)" },
  latency: { meaning: "milliseconds before each answer (0)" },
});

const wholeNumber = (
  flags: Readonly<Record<string, string>>,
  name: string,
  most: number,
): Checked<number | undefined> => {
  const given = flags[name];
  if (given === undefined) return good(undefined);
  if (/^\d+$/.test(given) && Number(given) <= most) return good(Number(given));
  const wrong = `The flag \`--${name}\` must be a whole number up to ${most}, not ${JSON.stringify(given)}.`;
  return { ok: false, problems: [problem(wrong, `Give \`--${name}\` another value.`, { option: name })] };
};

const readSeed = async (file: string | undefined): Promise<Checked<unknown>> => {
  if (file === undefined) return good(undefined);
  try {
    return good(JSON.parse(await readFile(file, "utf8")));
  } catch (thrown) {
    const why = thrown instanceof SyntaxError ? `is not JSON: ${thrown.message}` : "cannot be read";
    return { ok: false, problems: [problem(`The seed ${why}.`, "Name a JSON file that is there.", { file })] };
  }
};

const listen = async (notion: Emulator, port: number): Promise<Awaited<ReturnType<typeof serve>> | undefined> => {
  try {
    return await serve(notion, port);
  } catch (thrown) {
    const taken = thrown instanceof Error && "code" in thrown && ["EADDRINUSE", "EACCES"].includes(String(thrown.code));
    if (taken) return undefined;
    throw thrown;
  }
};

/** Serves until it is told to stop. */
export const emulator = async (words: readonly string[]): Promise<readonly Problem[]> => {
  const parsed = parseFlags(words, FLAGS);
  if (!parsed.ok) return parsed.problems;
  const { flags } = parsed.value;
  if (flags["help"] === "true") {
    process.stdout.write(commandHelp("emulator", FLAGS));
    return [];
  }
  const port = wholeNumber(flags, "port", 65_535);
  const rate = wholeNumber(flags, "rate", 1_000_000);
  const latency = wholeNumber(flags, "latency", 60_000);
  const seed = await readSeed(flags["seed"]);
  const problems = [port, rate, latency, seed].flatMap((checked) => (checked.ok ? [] : checked.problems));
  if (!port.ok || !rate.ok || !latency.ok || !seed.ok) return problems;
  const notion = createEmulator({
    ...(rate.value === undefined ? {} : { rate: rate.value }),
    ...(latency.value === undefined ? {} : { latencyMs: latency.value }),
    ...(seed.value === undefined ? {} : { seed: seed.value }),
  });
  const server = await listen(notion, port.value ?? 0);
  if (server === undefined)
    return [problem(`The port ${port.value} is taken.`, "Name another, or leave `--port` out.")];
  process.stdout.write(`listening on ${server.url}\n`);
  await new Promise<void>((stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  await server.close();
  return [];
};
