import type { Preset } from "./preset.ts";

/** From GitHub's milestones, or from files with the same fields. */
export const roadmap: Preset = {
  source: { "github-milestones": {} },
  key: { from: "id || name", property: "Milestone ID" },
  properties: {
    Name: { type: "title", from: "name" },
    Status: {
      type: "select",
      from: "status",
      vocabulary: ["Not Started", "Planning", "In Progress", "Testing", "Completed", "Blocked"],
    },
    "Target Date": { type: "date", from: "target_date", format: "date" },
    Progress: { type: "number", from: "progress" },
    "Next Action": { type: "rich_text", from: "next_action" },
    "Risk Level": { type: "select", from: "risk_level", vocabulary: ["Low", "Medium", "High"] },
    "Drift (days)": { type: "number", from: "drift_days", optional: true },
    "Milestone ID": { type: "rich_text", is: "key", optional: true },
  },
};

export const milestones: Preset = {
  source: { files: ["milestones.yml"] },
  key: "name",
  properties: {
    "Stage Name": { type: "title", from: "name" },
    "Target Date": { type: "date", from: "target_date", format: "date" },
    Status: {
      type: "select",
      from: "status",
      vocabulary: ["Not Started", "Planning", "In Progress", "Testing", "Completed"],
    },
    Description: { type: "rich_text", from: "description", optional: true },
    Progress: { type: "number", from: "progress", optional: true },
  },
};
