import { html, nothing } from 'lit-html';
import { counted } from '../../bank/counts.ts';
import type { BankData } from '../../bank/tool-data.ts';
import { paths } from '../../site/paths.ts';
import { arrangeStories, filters, type ListChoice, type ListedStory, orders } from './arrange-stories.ts';

const field = 'h-11 w-full rounded-[0.6rem] border border-edge bg-card px-[0.7rem]';

/** All stories, one a line, with what narrows and orders them. */
export function storyListView(bank: BankData, listed: readonly ListedStory[], choice: ListChoice) {
	const shown = arrangeStories(listed, choice);
	const skills = [...new Set(bank.stories.flatMap((story) => story.skills ?? []))].toSorted();
	const principles = bank.principles.map(({ id, name }) => [id, name] as const);
	return html`
		<form class="grid grid-cols-2 gap-2 lg:grid-cols-5" data-screen>
			<label class="max-lg:col-span-2"
				><span class="sr-only">Words in the story</span
				><input type="search" name="words" class="${field} placeholder:text-soft" placeholder="Title, number, skill" .value=${choice.words}
			/></label>
			${select('principle', 'Principle', [['', 'Every principle'], ...principles], choice.principle)}
			${select('skill', 'Skill', [['', 'Every skill'], ...skills.map((skill) => [skill, skill] as const)], choice.skill)}
			${select('filter', 'Which stories', labelsOf(filters), choice.filter)}
			${select('order', 'Order', labelsOf(orders), choice.order)}
		</form>
		<p class="mt-3 text-soft" role="status">${shown.length === listed.length ? counted(shown.length, 'story', 'stories') : `${shown.length} of ${counted(listed.length, 'story', 'stories')}`}</p>
		<ul class="mt-1" data-listed>
			${shown.map(storyLine)}
		</ul>
		${shown.length === 0 && listed.length > 0 ? html`<p>No story fits all of that. Choose less.</p>` : nothing}
	`;
}

function storyLine({ story, lastTold }: ListedStory) {
	const telling = lastTold === undefined ? 'not yet told aloud' : `told ${sayDay(lastTold)}`;
	const state = [story.failure && 'failure', story.ready ? telling : 'to write'].filter(Boolean).join(' · ');
	return html`<li class="border-b border-line">
		<a class="flex min-h-11 flex-wrap items-baseline gap-x-3 py-2 no-underline" href=${paths.story(story.id)}>
			<b class="flex-[1_1_55%] wrap-anywhere">${story.short}</b>
			<span class="font-serif tabular-nums lining-nums">${story.figure ?? ''}</span>
			<small class="basis-full text-small text-soft">${state}</small>
		</a>
	</li>`;
}

const labelsOf = (table: Readonly<Record<string, { readonly label: string }>>) =>
	Object.entries(table).map(([value, { label }]) => [value, label] as const);

function select(
	name: string,
	label: string,
	options: readonly (readonly [value: string, label: string])[],
	chosen: string,
) {
	return html`<label
		><span class="sr-only">${label}</span
		><select name=${name} class=${field}>
			${options.map(
				([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
			)}
		</select></label
	>`;
}

const sayDay = (time: number) =>
	new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
