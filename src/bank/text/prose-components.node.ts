import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { componentName } from './component-name.ts';

const folder = fileURLToPath(new URL('../../prose/', import.meta.url));

/**
 * The names of the components that a text may use: a file of `src/prose/` is one. Read anew each time, so that a file
 * that is added while writing is known at once.
 * @throws Error where a file's name cannot be a tag
 */
export const proseComponents = (): string[] => readdirSync(folder).sort().flatMap(componentName);
