import { tellingsPart } from '../practice/tellings-part.ts';
import { StoryList } from '../reading/stories/story-list.client.ts';

/** The page of all stories, with what practice keeps of them. */
customElements.define(
	'story-list',
	class extends StoryList {
		protected readonly tellings = tellingsPart;
	},
);
