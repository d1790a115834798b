#!/usr/bin/env node
import { cli } from "./notion-sync.js";
await cli();
