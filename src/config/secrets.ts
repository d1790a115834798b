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

/** Up to the last `@`: whoever wrote the address may have left signs as they are that an address may not have. */
const AS_WRITTEN = /^[^:]+:\/\/[^:@/]*:(.*)@/;

/** The password of an address, before the host or as a parameter, in each form in which it could be shown. */
const passwordsOf = (value: string): readonly string[] => {
  const written = AS_WRITTEN.exec(value)?.[1] ?? "";
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const found = [written, url?.password ?? "", url?.searchParams.get("password") ?? ""];
  return found.flatMap((password) => [password, decoded(password), encodeURIComponent(decoded(password))]);
};

/** Every secret that can be known before anything else is: tokens given or in the environment, and passwords in URLs. */
export const secretsOf = (given: Partial<Record<OptionName, string>>, env: Env): readonly string[] => {
  const tokens = secretOptions.flatMap((name) => [
    given[name],
    ...(OPTIONS[name].env ?? []).map((variable) => env[variable]),
  ]);
  const urls = Object.values(env).filter((value) => value !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(value));
  const found = [...tokens, ...urls.flatMap((url) => passwordsOf(url ?? ""))];
  return [...new Set(found.map((secret) => secret?.trim() ?? "").filter((secret) => secret !== ""))];
};
