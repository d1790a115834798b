import type { World } from "../../engine/world.ts";
import type { Files } from "../../ports/files.ts";
import type { NotionPort } from "../../ports/notion.ts";
import type { Asker } from "./asker.ts";

/** Where a configuration is to be made, and who can be asked about it. */
export interface Site extends Pick<World, "git" | "clock" | "chance" | "env"> {
  readonly files: Files;
  readonly notion: NotionPort;
  /** Missing where nobody is at the terminal, or wants to be asked. */
  readonly asker: Asker | undefined;
  readonly say: (line: string) => void;
}
