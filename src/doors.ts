/** The bundle's two doors. Each loads only what is behind it. */
export const action = async (): Promise<void> => (await import("./action/main.ts")).main();
export const cli = async (): Promise<void> => (await import("./cli/main.ts")).main();
