import { bad, type Checked, good } from "../model/problem.ts";
import { liquid } from "./liquid.ts";
import { mishap, templateProblem } from "./mishap.ts";
import { shown } from "./shown.ts";
import { MOST, type Template, type Variables } from "./template.ts";

const TOO_LONG = [
  "It gives more than 2 million characters.",
  "Let it write less, or split it into several files.",
] as const;

/** A text of a template and its values, with the door that each value goes through. */
export const renderWith = (
  template: Template,
  variables: Variables,
  write: (value: unknown) => string,
): Checked<string> => {
  let written = 0;
  const engine = liquid((value) => {
    const text = write(value);
    written += text.length;
    if (written > MOST.characters) throw new Error("memory alloc limit exceeded");
    return text;
  });
  try {
    const text = String(engine.parseAndRenderSync(template.text, { ...variables }));
    return text.length > MOST.characters ? bad(templateProblem(...TOO_LONG, { template })) : good(text);
  } catch (thrown) {
    return bad(mishap(thrown, { template, variables, engine }));
  }
};

/** The text that a template gives. The same template and values always give the same text. */
export const render = (template: Template, variables: Variables): Checked<string> =>
  renderWith(template, variables, shown);
