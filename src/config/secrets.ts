import { OPTION_NAMES, OPTIONS, type OptionName } from "./options.ts";

type Env = Readonly<Record<string, string | undefined>>;

const secretOptions = OPTION_NAMES.filter((name) => OPTIONS[name].secret === true);

/** As it was meant; a lone per cent sign means itself. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const passwordOf = (value: string): readonly string[] => {
  if (!URL.canParse(value)) return [];
  const { password } = new URL(value);
  return password === "" ? [] : [password, decoded(password)];
};

/** Every secret that can be known before anything else is: tokens given or in the environment, and passwords in URLs. */
export const secretsOf = (given: Partial<Record<OptionName, string>>, env: Env): readonly string[] => {
  const tokens = secretOptions.flatMap((name) => [
    given[name],
    ...(OPTIONS[name].env ?? []).map((variable) => env[variable]),
  ]);
  const urls = Object.values(env).filter((value) => value !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(value));
  const found = [...tokens, ...urls.flatMap((url) => passwordOf(url ?? ""))];
  return [...new Set(found.map((secret) => secret?.trim() ?? "").filter((secret) => secret !== ""))];
};
