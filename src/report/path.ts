/** The folder that paths are told from, where they may be told whole. */
const within = (path: string, workspace: string | undefined): string => {
  const home = workspace?.replaceAll("\\", "/").replace(/\/+$/, "");
  return home !== undefined && home !== "" && path.startsWith(`${home}/`) ? path.slice(home.length + 1) : path;
};

const isElsewhere = (path: string): boolean => /^\/|^[a-z]+:/i.test(path) || path.split("/").includes("..");

/**
 * A path as GitHub wants it: from the repository's root, with forward slashes. Nothing where it leads elsewhere, or
 * where it is no path that a line of text can hold.
 */
export const repositoryPath = (file: string, workspace?: string): string | undefined => {
  if (file === "" || /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/u.test(file)) return undefined;
  const path = within(file.replaceAll("\\", "/"), workspace)
    .split("/")
    .filter((part, index) => part !== "." && (part !== "" || index === 0))
    .join("/");
  return path === "" || isElsewhere(path) ? undefined : path;
};
