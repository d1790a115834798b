#!/usr/bin/env node
import { cli } from "./doors.ts";

await cli();
