/** A command as the runner finds it in a line of a step's output. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  /** How it was written: `::name::` at the start of a line, or the old `##[name]` anywhere in it. */
  readonly form: "::" | "##[";
}

/** Whatever else stands where a command could stand is text. */
const KNOWN: ReadonlySet<string> = new Set([
  ...["set-env", "set-output", "save-state", "add-mask", "add-path", "add-matcher", "remove-matcher"],
  ...["debug", "warning", "error", "notice", "group", "endgroup", "echo", "stop-commands"],
]);

const DATA = [
  [/%0D/g, "\r"],
  [/%0A/g, "\n"],
] as const;
const PROPERTY = [...DATA, [/%3A/g, ":"], [/%2C/g, ","]] as const;
const OLD = [...DATA, [/%3B/g, ";"], [/%5D/g, "]"]] as const;

type Escapes = readonly (readonly [RegExp, string])[];

/** The sign of the escapes itself is read last: what it stands before was meant as it is. */
const unescaped = (text: string, escapes: Escapes): string =>
  [...escapes, [/%25/g, "%"] as const].reduce((plain, [written, meant]) => plain.replace(written, meant), text);

interface Grammar {
  readonly form: Command["form"];
  readonly pattern: RegExp;
  readonly between: string;
  readonly data: Escapes;
  readonly property: Escapes;
}

/** The new form is looked for first; where a line is one, it is not the other. */
const GRAMMARS: readonly Grammar[] = [
  { form: "::", pattern: /^\s*::(?<head>.*?)::(?<data>.*)$/s, between: ",", data: DATA, property: PROPERTY },
  { form: "##[", pattern: /##\[(?<head>[^\]]*)\](?<data>.*)$/s, between: ";", data: OLD, property: OLD },
];

const pairs = (text: string, { between, property }: Grammar): Command["properties"] =>
  Object.fromEntries(
    text
      .split(between)
      .map((pair) => pair.split(/=(.*)/s))
      .flatMap(([name = "", value = ""]) =>
        name.trim() === "" || value === "" ? [] : [[name.trim(), unescaped(value, property)]],
      ),
  );

const read = (line: string, grammar: Grammar): Command | undefined => {
  const { head = "", data = "" } = grammar.pattern.exec(line)?.groups ?? {};
  const [name = "", rest = ""] = head.trim().split(/ (.*)/s);
  if (!KNOWN.has(name.toLowerCase())) return undefined;
  return {
    name: name.toLowerCase(),
    properties: pairs(rest, grammar),
    data: unescaped(data, grammar.data),
    form: grammar.form,
  };
};

/** Everything in an output that the runner obeys, in its order. */
export const commandsIn = (output: string): readonly Command[] =>
  output.split(/\r?\n/).flatMap((line) => {
    for (const grammar of GRAMMARS) {
      const found = read(line, grammar);
      if (found !== undefined) return [found];
    }
    return [];
  });
