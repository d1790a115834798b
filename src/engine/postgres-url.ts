import type { PostgresSource } from "../config/sources.ts";
import type { World } from "./world.ts";

/** Where a source's database is: what the source says, else what the environment does. */
export const postgresUrl = ({ url }: Pick<PostgresSource, "url">, { env }: Pick<World, "env">): string | undefined => {
  const written = (url ?? env["DATABASE_URL"] ?? "").trim();
  return written === "" ? undefined : written;
};
