import type { Preset } from "./preset.ts";

const TYPES = ["CI Report", "KPI Summary"];

/** Both kinds of week share a database, and are told apart by their type. */
const week = (type: string): Pick<Preset, "key" | "scope"> & { properties: Preset["properties"] } => ({
  key: { from: "week_of", property: "Week Of" },
  scope: { Type: type },
  properties: {
    Name: { type: "title", from: "name" },
    "Week Of": { type: "date", from: "week_of", format: "date" },
    "Workflows Pass Rate": { type: "number", from: "pass_rate" },
    "Auto-Fix Success Rate": { type: "number", from: "auto_fix_success_rate" },
    "Avg MTTR (minutes)": { type: "number", from: "mttr_minutes" },
    "Total Runs": { type: "number", from: "total_runs", optional: true },
    "Failed Runs": { type: "number", from: "failed_runs", optional: true },
    "Top Failures": { type: "rich_text", from: "top_failures" },
    Recommendations: { type: "rich_text", from: "recommendations" },
    Status: { type: "select", from: "status", vocabulary: ["Active", "Archived"] },
    Type: { type: "select", value: type, vocabulary: TYPES },
  },
});

export const ciReports: Preset = { source: { "github-ci": {} }, ...week("CI Report") };

const summary = week("KPI Summary");

export const kpis: Preset = {
  source: { kpis: {} },
  ...summary,
  properties: {
    ...summary.properties,
    "At-Risk Items": { type: "number", from: "at_risk_items", optional: true },
    "Completion %": { type: "number", from: "completion", optional: true },
  },
};
