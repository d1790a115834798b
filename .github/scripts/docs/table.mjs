/** A table of Markdown. */
export const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");

/** A page with each of its parts made anew between the marks that name it. */
export const filled = (page, parts) =>
  Object.entries(parts).reduce((text, [name, part]) => {
    const block = new RegExp(`(<!-- ${name}: made by npm run docs -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!block.test(text)) throw new Error(`The marks of \`${name}\` are missing.`);
    return text.replace(block, (_, open, close) => `${open}\n${part()}\n\n${close}`);
  }, page);
