import { parts } from '../bank/schema/story.ts';
import { paths } from '../site/paths.ts';
import type { Spot } from './rule.ts';

/** The page on which what a finding is about can be read; of a part of a story, at that part. */
export function entryPathOf({ kind, id }: Spot, field: string): string {
	switch (kind) {
		case 'story':
			return paths.story(id, parts.find(({ name }) => field === `## ${name}`)?.id);
		case 'principle':
			return paths.principle(id);
		case 'question':
			return paths.question(id);
		case 'about':
			return paths.about(id);
		case 'framework':
			return paths.framework(id);
		case 'settings':
			return paths.home;
	}
}
