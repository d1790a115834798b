import { action } from "./notion-sync.js";
await action();
