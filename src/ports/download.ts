/** A file as it came: whole, or not at all. */
export interface Downloaded {
  readonly bytes: Uint8Array;
  /** What the other side says that it is (`image/png`); undefined where it says nothing. */
  readonly mediaType: string | undefined;
}

/** Brings files that Notion keeps. Its links are signed and end soon, so each is fetched once, when it is needed. */
export interface Download {
  /** Throws only a `Failure`, which never quotes the signature. */
  fetch(address: string): Promise<Downloaded>;
}
