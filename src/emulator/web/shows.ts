import type { Answer } from "../answer.ts";
import type { World } from "../call.ts";
import type { Journal } from "../journal.ts";
import type { Statistics } from "../statistics.ts";
import { dataSourceOf, pageOf } from "../store.ts";
import { columnById } from "./acts.ts";
import { htmlPage } from "./answers.ts";
import { bodyForm, renameForm, valueForm } from "./editors.ts";
import { pulse, type Surroundings } from "./frame.ts";
import { databasePage, homePage, missingPage, pagePage } from "./html.ts";
import { peopleOf, sightOf } from "./person.ts";
import { strip } from "./strip.ts";
import { databaseViewOf, homeView, pageView, revisionOf } from "./view.ts";

/** What the web page needs of the emulator: what it holds, and what it was asked. */
export interface Watched {
  readonly world: World;
  readonly statistics: () => Statistics;
  readonly journal: Journal;
}

interface Asked {
  /** As a person sees it. */
  readonly world: World;
  readonly around: Surroundings;
  readonly id: string;
  readonly property: string;
}

/** A whole page, or nothing where there is nothing to show. */
type Show = (asked: Asked) => string | undefined;

const showDatabase: Show = ({ world, around, id }) => {
  const view = databaseViewOf(world, id);
  return view && databasePage(view, around);
};

const showPage: Show = ({ world, around, id }) => {
  const view = pageView(world, id);
  return view && pagePage(view, around);
};

const editValue: Show = ({ world, id, property }) => {
  const page = pageOf(world.store, id);
  const column = page && columnById(world, page, property);
  return page && column && valueForm(world, page, column);
};

const editBody: Show = ({ world, id }) => {
  const page = pageOf(world.store, id);
  return page && bodyForm(world, page);
};

const editName: Show = ({ world, id, property }) => {
  const source = dataSourceOf(world.store, id);
  const column = source?.properties.get(property);
  return source && column && renameForm(source, column);
};

const SHOWS: ReadonlyMap<string, Show> = new Map<string, Show>([
  ["", ({ world, around }) => homePage(homeView(world), around)],
  ["pulse", ({ around }) => pulse(around)],
  ["d", showDatabase],
  ["p", showPage],
  ["edit/set", editValue],
  ["edit/body", editBody],
  ["edit/rename", editName],
]);

export const show = (name: string, what: { watched: Watched; id: string; property: string }): Answer => {
  const { watched, id, property } = what;
  const { store } = watched.world;
  const around: Surroundings = {
    revision: revisionOf(watched.world, watched.journal.changes()),
    people: peopleOf(store),
    strip: strip({ statistics: watched.statistics(), journal: watched.journal, store }),
  };
  const shown = SHOWS.get(name)?.({ world: sightOf(watched.world), around, id, property });
  return shown === undefined ? htmlPage(404, missingPage(around)) : htmlPage(200, shown);
};
