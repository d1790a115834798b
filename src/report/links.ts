import { code, codeCell } from "./neutralise.ts";
import { repositoryPath } from "./path.ts";

/** Where a report may point at. Each is an address of GitHub's that the caller knows; without it there is no link. */
export interface Links {
  /** The run's summary, where the whole report is. */
  readonly run?: string;
  /** The repository's files at the commit of the run: `https://github.com/<owner>/<name>/blob/<sha>`. */
  readonly files?: string;
}

const encoded = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** An address in the one form that Markdown can only read as an address, or nothing. */
export const address = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return href.replace(/[()<>[\]\\`*_~|!']/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
};

export const linked = (text: string, url: string | undefined): string => {
  const to = address(url);
  return to === undefined ? text : `[${text}](${to})`;
};

const PAGE_ID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i;

/** Made from the ID alone: a page's own address carries its title. */
export const pageAddress = (id: string | undefined): string | undefined =>
  id !== undefined && PAGE_ID.test(id) ? `https://www.notion.so/${id.replaceAll("-", "")}` : undefined;

export const pageCell = (record: string, id: string | undefined): string => linked(codeCell(record), pageAddress(id));

export interface FilePlace {
  readonly file: string;
  readonly line?: number | undefined;
}

/** A file with its line, and the way to it where it is a file of the repository. */
export const fileLink = ({ file, line }: FilePlace, { files }: Links, span = code): string => {
  const shown = span(line === undefined ? file : `${file}:${line}`);
  const path = repositoryPath(file);
  if (files === undefined || path === undefined) return shown;
  const at = line === undefined ? "" : `#L${line}`;
  return linked(shown, `${files.replace(/\/+$/, "")}/${path.split("/").map(encoded).join("/")}${at}`);
};
