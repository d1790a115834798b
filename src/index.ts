import { action } from "./doors.ts";

await action();
