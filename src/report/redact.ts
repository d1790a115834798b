/** Shorter than this is no secret, and hiding it would only make holes in ordinary words. */
const SHORTEST = 4;

const formsOf = (secret: string): readonly string[] => {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  return [secret, ...lines].flatMap((form) => [
    form,
    form.replaceAll("|", "\\|"),
    encodeURIComponent(form),
    JSON.stringify(form).slice(1, -1),
    Buffer.from(form).toString("base64"),
    Buffer.from(form).toString("base64url"),
  ]);
};

/** Hides every secret in every form that it may take on its way into a text. Longest first, so that no tail is left. */
export const redactor = (secrets: Iterable<string>): ((text: string) => string) => {
  const forms = [...new Set([...secrets].flatMap(formsOf))]
    .filter((form) => form.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  return (text) => forms.reduce((clean, form) => clean.replaceAll(form, "***"), text);
};
