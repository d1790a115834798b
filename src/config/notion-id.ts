const ID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

const dashed = (id: string): string =>
  id
    .toLowerCase()
    .replaceAll("-", "")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** The ID in what a person copied from Notion: an ID with or without dashes, or the address of a page or database. */
export const notionId = (written: string): string | undefined => {
  const text = written.trim();
  if (ID.test(text)) return dashed(text);
  if (!URL.canParse(text)) return undefined;
  const last = new URL(text).pathname.split("/").at(-1) ?? "";
  const id = /[0-9a-f]{32}$/i.exec(last.replaceAll("-", ""))?.[0];
  return id === undefined ? undefined : dashed(id);
};
