import { type DataSource, dataSourceOf, type Store } from "../store.ts";

const CALL = /prop\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*\)/g;

/** Notion keeps a formula by property ID and shows it so: the name in `prop("…")` becomes a token. */
export const printExpression = (expression: string, { store, source }: { store: Store; source: DataSource }): string =>
  expression.replaceAll(CALL, (call: string, double?: string, single?: string) => {
    const name = (double ?? single ?? "").replaceAll(/\\(.)/g, "$1");
    const columns = [...(dataSourceOf(store, source.id)?.properties.values() ?? [])];
    const property = columns.find((column) => column.name === name);
    if (property === undefined) return call;
    return `{{notion:block_property:${encodeURIComponent(property.id)}:${source.id}:${store.workspace.id}}}`;
  });

/** A formula that was written with tokens, back in names, so that it can be read as it was meant. */
export const withNames = (expression: string, source: DataSource): string =>
  expression.replaceAll(/\{\{notion:block_property:([^:}]+):[^}]*\}\}/g, (token: string, id: string) => {
    const property = source.properties.get(decodeURIComponent(id));
    return property === undefined ? token : `prop(${JSON.stringify(property.name)})`;
  });
