#!/usr/bin/env node
// The terminal's way in: the same TypeScript as the site's, run as it is, without a build.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../src/cli/index.ts');
process.exitCode = await main(process.argv.slice(2));
