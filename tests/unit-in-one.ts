import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { needsProcess } from './support/needs-process.ts';

// The unit tests that need no process of their own, in one: to start one for each file would cost as much as the tests.
for (const file of globSync('tests/unit/**/*.test.ts'))
	if (!needsProcess(file)) await import(pathToFileURL(resolve(file)).href);
