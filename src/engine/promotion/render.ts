import { readText } from "../../config/document.ts";
import { good } from "../../model/problem.ts";
import type { RenderFile } from "../../plan/promotion/compose.ts";
import type { RenderPath } from "../../plan/promotion/items.ts";
import type { RenderMark } from "../../plan/promotion/marks.ts";
import type { ReadYaml } from "../../templates/document.ts";
import type { Template } from "../../templates/template.ts";

/** How pages become paths, files and marks. */
export interface Renderer {
  readonly path: RenderPath;
  readonly file: RenderFile;
  readonly mark: RenderMark;
}

const readYaml: ReadYaml = (yaml, file) => {
  const read = readText(yaml, file);
  return read.ok ? good(read.value.value) : read;
};

/** Templates are loaded when something is promoted, and not before. */
export const rendererOf = async (templates: ReadonlyMap<string, Template>): Promise<Renderer> => {
  const { renderDocument } = await import("../../templates/document.ts");
  const { renderParts } = await import("../../templates/marks.ts");
  const { render } = await import("../../templates/render.ts");
  return {
    path: (text, variables) => renderParts({ name: "path", text }, { ...variables }),
    file: (name, variables) => {
      const template = templates.get(name);
      if (template === undefined) throw new Error(`The template ${name} was not read.`);
      return renderDocument(template, { ...variables }, readYaml);
    },
    mark: (text, variables) => render({ name: "mark", text }, { ...variables }),
  };
};
