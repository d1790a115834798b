/** The only reader of the environment. Everything else is told what it has to know. */
export const environment = (): Readonly<Record<string, string | undefined>> => ({ ...process.env });
