import { isQuestion } from './mention.ts';
import { nameKey } from './names.ts';
import type { Placed, Reading } from './reading.ts';
import type { StoryDraft } from './story-draft.ts';
import { newStoryReader, type StoryReader } from './story-reader.ts';

/** The stories of a text. */
export function readStories(reading: Reading): StoryDraft[] {
	const drafts = new Map<string, StoryDraft>();
	let reader: StoryReader | undefined;
	const close = () => {
		const draft = reader?.finish();
		reader = undefined;
		if (!draft) return;
		const text = Object.values(draft.parts).join('\n');
		const isAnswer = text.length > 100 && isQuestion(draft.title);
		const key = text === '' ? `${drafts.size}` : `${isAnswer ? '' : nameKey(draft.title)}\n${text}`;
		const same = drafts.get(key);
		// The same story told under two principles, or two questions, is one story.
		if (same) {
			same.principles.push(...draft.principles);
			same.asks.push(...draft.asks);
		} else drafts.set(key, draft);
	};
	const open = (block: Placed) => {
		close();
		reader = newStoryReader(block, drafts.size + 1, reading);
	};
	for (const block of reading.blocks) {
		if (block.kind === 'story') open(block);
		else if (block.kind !== 'inStory' || !reader) close();
		else {
			if (reader.isAgain(block)) open({ ...block, title: '', raw: '', pieces: [], names: [] });
			reader?.addHeading(block);
		}
	}
	close();
	return [...drafts.values()];
}
