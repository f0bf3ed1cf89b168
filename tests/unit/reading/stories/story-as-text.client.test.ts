import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomePage } from '../../../support/page.ts';

becomePage(
	'/stories/mill/',
	`<article data-story-page="mill">
		<header><p><q>Nobody   ran the mill.</q></p><h1>The mill</h1><p>Mill · a hook</p></header>
		<dl><div><dt>$1M </dt><dd>saved </dd><dd>business · measured</dd></div></dl>
		<section data-part="action"><b>A</b><h2>Action</h2><p>11 s</p><div data-part-text><p>I ran <b>it</b>.</p><ul><li>Daily</li></ul></div></section>
	</article>`,
);
const { storyAsText } = await import('../../../../src/reading/stories/story-as-text.client.ts');

test('a story as text has what is said: title, opening, figures and parts, without seconds and signs', () => {
	assert.equal(
		storyAsText(document),
		'The mill\n\n“Nobody ran the mill.”\n\n- $1M saved business · measured\n\nACTION\nI ran it.\nDaily',
	);
});

test('a page without a story is no text', () => {
	document.body.replaceChildren();
	assert.equal(storyAsText(document), '');
});
