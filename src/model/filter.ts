/** Which pages to ask Notion for. `property` is a name or an ID, `type` the property's type. */
export type Condition =
  | {
      readonly property: string;
      readonly type: string;
      readonly test: "equals" | "contains" | "on_or_after" | "before" | "on_or_before" | "after";
      readonly value: string | number | boolean;
    }
  | { readonly property: string; readonly type: string; readonly test: "is_empty" | "is_not_empty" };

export type Timestamp = {
  readonly timestamp: "created_time" | "last_edited_time";
  readonly test: "on_or_after" | "before" | "on_or_before" | "after";
  readonly value: string;
};

/** At most two levels of `all` and `any`, as Notion allows. */
export type Filter = Condition | Timestamp | { readonly all: readonly Filter[] } | { readonly any: readonly Filter[] };

export interface Query {
  readonly dataSource: string;
  readonly filter?: Filter;
  /**
   * IDs of the properties to bring along, whole however long they are. Where this is missing all come along, as far as
   * Notion shows them: long relations, for one, are then `partial`.
   */
  readonly properties?: readonly string[];
}
