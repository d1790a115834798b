import { OPTION_NAMES, type OptionName } from "../config/options.ts";

/** The runner hands an input over as `INPUT_` and its name in capitals; dashes stay. */
const variable = (name: OptionName): string => `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;

export const readInputs = (
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Partial<Record<OptionName, string>>> =>
  Object.fromEntries(
    OPTION_NAMES.map((name) => [name, env[variable(name)]]).filter(([, value]) => value !== undefined),
  );
