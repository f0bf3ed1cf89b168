import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import type { StoryDraft } from './read-stories.ts';

/** Stories that say they are of another story's project ("early in the SalesMart Dashboard project"), with its id. */
export function projectsOf(
	stories: readonly StoryDraft[],
	exact: (name: string) => StoryDraft | undefined,
	context: Context,
): Map<StoryDraft, string> {
	const projects = new Map<StoryDraft, string>();
	for (const story of stories) {
		const other = otherStory(Object.values(story.parts).join('\n'), exact);
		if (!other || other === story) continue;
		const id = projects.get(other) ?? slug(other.short ?? other.title, 'project');
		projects.set(other, id);
		projects.set(story, id);
		context.say('same-project', story.line, story.title, other.title);
	}
	return projects;
}

function otherStory(text: string, exact: (name: string) => StoryDraft | undefined): StoryDraft | undefined {
	for (const match of text.matchAll(/((?:[\p{L}\p{N}&'’-]+ ){1,8})project\b/gu)) {
		const words = (match[1] ?? '').trim().split(' ');
		for (let from = 0; from < words.length; from++) {
			const story = exact(words.slice(from).join(' '));
			if (story) return story;
		}
	}
	return undefined;
}
