// The emulator as seen from outside: what the API says of a page, and the hand of a person on the web page.
const HEADERS = {
  authorization: "Bearer ntn_demo",
  "content-type": "application/json",
  "notion-version": "2026-03-11",
};

const answered = async (response) => {
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
};

const get = async (url, path) => answered(await fetch(`${url}/v1/${path}`, { headers: HEADERS }));

const post = async (url, path, body) =>
  answered(await fetch(`${url}/v1/${path}`, { method: "POST", headers: HEADERS, body: JSON.stringify(body) }));

const text = (parts) => parts.map(({ plain_text }) => plain_text).join("");

const PLAIN = {
  title: text,
  rich_text: text,
  select: (option) => option?.name ?? null,
  multi_select: (options) => options.map(({ name }) => name),
  date: (date) => date?.start ?? null,
};

const plain = ({ type, [type]: value }) => PLAIN[type]?.(value) ?? value;

const valuesOf = ({ properties }) =>
  Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, plain(property)]));

export const readPage = async (url, id) => {
  const page = await get(url, `pages/${id}`);
  return { ...valuesOf(page), inTrash: page.in_trash };
};

/** The pages of a database that is small. */
export const readRows = async (url, database) => {
  const { data_sources: sources } = await get(url, `databases/${database}`);
  const { results } = await post(url, `data_sources/${sources[0].id}/query`, { page_size: 100 });
  return results.map((page) => ({ id: page.id, ...valuesOf(page) }));
};

/** The same as a click on the emulator's web page: it goes to the same door, and is shown there at once. */
const act = async (url, fields) =>
  answered(
    await fetch(`${url}/act`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url },
      body: JSON.stringify({ fields }),
    }),
  );

export const setByHand = async (url, id, values) => {
  const { properties } = await get(url, `pages/${id}`);
  for (const [name, value] of Object.entries(values)) {
    await act(url, [
      ["do", "set"],
      ["page", id],
      ["property", decodeURIComponent(properties[name].id)],
      ["value", value],
    ]);
  }
};

export const trashByHand = (url, id) =>
  act(url, [
    ["do", "trash"],
    ["page", id],
  ]);
