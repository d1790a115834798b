/** Keys are compared as composed text without space around them; what is neither text nor a number is no key. */
export const keyText = (raw: unknown): string =>
  typeof raw === "string" || typeof raw === "number" ? String(raw).normalize("NFC").trim() : "";
