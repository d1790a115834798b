import { modules } from "./modules.ts";
import type { Preset } from "./preset.ts";
import { milestones, roadmap } from "./roadmap.ts";
import { ciReports, kpis } from "./weekly.ts";

/** What a target may be short for: the contract says what each is. */
export const PRESETS = { "ci-reports": ciReports, kpis, roadmap, milestones, modules } as const satisfies Record<
  string,
  Preset
>;

export type PresetName = keyof typeof PRESETS;
