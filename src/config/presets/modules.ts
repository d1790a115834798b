import type { Preset } from "./preset.ts";

/** A manifest a module. Vocabularies and a schema are the repository's own: what the target says itself is added to it. */
export const modules: Preset = {
  source: {
    files: ["**/module.manifest.json"],
    exclude: ["**/node_modules/**"],
    "page-id": "notion_page_id",
  },
  key: "module",
  properties: {
    Module: { type: "title", from: "module" },
    Description: { type: "rich_text", from: "description" },
    Features: { type: "multi_select", from: "features" },
    Tags: { type: "multi_select", from: "tags", optional: true },
    APIs: { type: "rich_text", from: "join('\n', apis[].name)" },
    "SLA p95": { type: "number", from: "performance.sla_p95_ms" },
    Coverage: { type: "number", from: "testing.coverage" },
    "Provenance SHA": { type: "rich_text", is: "sha" },
    "Updated At": { type: "date", is: "synced-at" },
  },
};
