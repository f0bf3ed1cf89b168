import { parts } from '../bank/schema/story.ts';
import { withBase } from '../site/base.ts';
import { entryPath, paths } from '../site/paths.ts';
import type { Spot } from './rule.ts';

/** The page on which what a finding is about can be read; of a part of a story, at that part. */
export function entryPathOf({ kind, id }: Spot, field: string): string {
	if (kind === 'settings') return paths.home;
	const part = kind === 'story' && parts.find(({ name }) => field === `## ${name}`)?.id;
	return withBase(entryPath(kind, id)) + (part ? `#${part}` : '');
}
