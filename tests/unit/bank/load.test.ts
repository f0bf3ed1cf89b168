import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soundWith, swap } from '../../support/bank.ts';

const story = 'stories/fog-horn.mdx';
const situation = 'The horn failed nine times in one winter.';

async function situationOf(text: string) {
	const { stories } = await soundWith({ [story]: swap(situation, text) });
	const part = stories.find((story) => story.id === 'fog-horn')?.parts.situation;
	assert.ok(part);
	return part;
}

test('the sound bank is sound', async () => {
	const bank = await soundWith({});
	assert.deepEqual(
		bank.stories.map((story) => story.id),
		['fog-horn', 'late-ferry'],
	);
	assert.equal(bank.settings.paper, 'a4');
	assert.deepEqual(bank.settings.recall, { seconds: 10, questions: 10 });
});

for (const [name, change] of [
	['a byte order mark', (text: string) => `\uFEFF${text}`],
	['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
	['a byte order mark and Windows line ends', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
	['old Mac line ends', (text: string) => text.replaceAll('\n', '\r')],
	['no line end at its end', (text: string) => text.trimEnd()],
	['blanks behind the hyphens', (text: string) => text.replaceAll('---\n', '---  \n')],
] as const) {
	test(`files with ${name} are read like any other`, async () => {
		const plain = await soundWith({});
		const other = await soundWith({
			[story]: change,
			'principles/keep-watch.mdx': change,
			...(name.includes('blanks') ? {} : { 'bank.yaml': change }),
		});
		assert.deepEqual(other, plain);
	});
}

test('what the system hides is not part of the bank', async () => {
	await soundWith({ '.DS_Store': 'x', 'stories/.fog-horn.mdx.swp': 'x' });
});

test('a text of names and phrasings beside the bank is left to its own reader', async () => {
	await soundWith({ 'phrasings/keep-watch.txt': 'When did you look out?\n' });
});

test('a planned story may be a name and a prompt, and may have some of its parts', async () => {
	const planned = (text: string) => text.replace('status: ready', 'status: planned\nprompt: What broke?');
	for (const cut of [/## Situation[\s\S]*/, /## Task[\s\S]*(?=## Action)/]) {
		const { stories } = await soundWith({ [story]: (text) => planned(text).replace(cut, '') });
		assert.equal(stories.at(-1)?.id, 'fog-horn');
	}
});

test('a heading is known in any case', async () => {
	const { stories } = await soundWith({ [story]: swap('## Situation', '## SITUATION') });
	assert.equal(stories[0]?.parts.situation?.text, situation);
});

test('values that YAML could take for something else are text', async () => {
	const { stories, settings } = await soundWith({
		[story]: (text) =>
			text.replace('status: ready', 'status: ready\nwhen: 2024-03-01').replace('9 → 0', '50%'),
		'bank.yaml': swap('pace: 140', 'pace: 140 # words a minute\ninterviewDate: 2026-12-01'),
	});
	assert.equal(stories[0]?.when, '2024-03-01');
	assert.equal(stories[0]?.results[0]?.figure, '50%');
	assert.equal(settings.interviewDate, '2026-12-01');
	assert.equal(settings.pace, 140);
});

const hostile = [
	{
		name: 'an escaped script',
		text: '\\<script>alert("x")\\</script>',
		html: '<p>&#x3C;script>alert("x")&#x3C;/script></p>',
		said: '<script>alert("x")</script>',
	},
	{
		name: 'a script as an entity',
		text: '&lt;img src=x onerror=alert(1)&gt;',
		html: '<p>&#x3C;img src=x onerror=alert(1)></p>',
		said: '<img src=x onerror=alert(1)>',
	},
	{
		name: 'a script in code',
		text: '`<script>{1 + 1}</script>`',
		html: '<p><code>&#x3C;script>{1 + 1}&#x3C;/script></code></p>',
		said: '<script>{1 + 1}</script>',
	},
	{
		name: 'escaped braces',
		text: '\\{process.exit()\\}',
		html: '<p>{process.exit()}</p>',
		said: '{process.exit()}',
	},
	{
		name: 'quotes, ampersands and dashes',
		text: `"so" 'it' & that -- was...`,
		html: `<p>"so" 'it' &#x26; that -- was...</p>`,
		said: `"so" 'it' & that -- was...`,
	},
	{
		name: 'emoji',
		text: 'The horn 📯👩🏽‍🚒 failed.',
		html: '<p>The horn 📯👩🏽‍🚒 failed.</p>',
		said: 'The horn 📯👩🏽‍🚒 failed.',
	},
	{
		name: 'right-to-left text',
		text: 'הצופר נכשל תשע פעמים.',
		html: '<p>הצופר נכשל תשע פעמים.</p>',
		said: 'הצופר נכשל תשע פעמים.',
	},
	{ name: 'dollars', text: '$150k of $1M, $x$', html: '<p>$150k of $1M, $x$</p>', said: '$150k of $1M, $x$' },
	{
		name: 'marks side by side',
		text: '**nine** **times** *in* one\nwinter',
		html: '<p><strong>nine</strong> <strong>times</strong> <em>in</em> one\nwinter</p>',
		said: 'nine times in one winter',
	},
	{
		name: 'a list of paragraphs',
		text: '- one\n\n  two\n\n- three',
		html: '<ul>\n<li>\n<p>one</p>\n<p>two</p>\n</li>\n<li>\n<p>three</p>\n</li>\n</ul>',
		said: 'one\ntwo\nthree',
	},
	{
		name: 'a list that begins at four',
		text: '4. four\n5. five',
		html: '<ol start="4">\n<li>four</li>\n<li>five</li>\n</ol>',
		said: 'four\nfive',
	},
	{ name: 'a broken line', text: 'nine  \ntimes', html: '<p>nine<br>\ntimes</p>', said: 'nine\ntimes' },
	{
		name: 'boxes to tick, which are signs',
		text: '- [ ] open\n- [x] done',
		html: '<ul>\n<li>☐ open</li>\n<li>☑ done</li>\n</ul>',
		said: '☐ open\n☑ done',
	},
	{
		name: 'a table without a style attribute, which the policy of the site forbids',
		text: '| a | b |\n| :-: | - |\n| 1 | 2 |',
		html: '<table>\n<thead>\n<tr>\n<th align="center">a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="center">1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>',
		said: 'a\nb\n1\n2',
	},
	{
		name: 'links to this site and to others',
		text: '[a](/stories/late-ferry/?x=1#result) [b](https://harbour.example/?q=a&b) [c](mailto:keeper@harbour.example)',
		html: '<p><a href="/stories/late-ferry/?x=1#result">a</a> <a href="https://harbour.example/?q=a&#x26;b" rel="noreferrer">b</a> <a href="mailto:keeper@harbour.example" rel="noreferrer">c</a></p>',
		said: 'a b c',
	},
	{
		name: 'marks of our own in a sentence',
		text: 'The <Private>Harbour Company</Private> said: <Say>nine</Say>.',
		html: '<p>The <span data-private="">Harbour Company</span> said: <span data-say="">nine</span>.</p>',
		said: 'The Harbour Company said: nine.',
	},
	{
		name: 'a mark around blocks, which goes to the words in each',
		text: '<Private>\n\nnine\n\n- ten\n  - eleven\n\n</Private>',
		html: '<p><span data-private="">nine</span></p><ul>\n<li><span data-private="">ten\n</span><ul>\n<li><span data-private="">eleven</span></li>\n</ul>\n</li>\n</ul>',
		said: 'nine\nten\neleven',
	},
	{
		name: 'a mark that stands alone, in a paragraph of its own',
		text: '<Say>Nine times.</Say>',
		html: '<p><span data-say="">Nine times.</span></p>',
		said: 'Nine times.',
	},
];

for (const { name, text, html, said: report } of hostile) {
	test(`text with ${name} is shown as text, and nothing of it is lost`, async () => {
		const { html: shown = '', text: plain } = await situationOf(text);
		assert.equal(shown.replace(/>\n+</g, '>\n<'), html.replace(/>\n+</g, '>\n<'));
		assert.equal(plain, report);
	});
}

test('a section of 5,000 words is whole', async () => {
	const words = Array.from({ length: 5000 }, (_, i) => `word${i}`);
	const { html, text } = await situationOf(words.join(' '));
	assert.equal(html, `<p>${words.join(' ')}</p>`);
	assert.equal(text, words.join(' '));
});

test('follow-ups are questions with their answers, in order', async () => {
	const { stories } = await soundWith({
		[story]: swap(
			'It has not failed since.',
			'It sounds.\n\n## Follow-ups\n\n### Why *you*?\n\nI was **there**.\n\n### Why then?\n\nWinter.\n\n## Notes\n\nBring the log.',
		),
	});
	assert.deepEqual(stories[0]?.followUps, [
		{
			question: 'Why you?',
			answer: {
				entry: 'stories/fog-horn',
				part: 'follow-ups/0',
				text: 'I was there.',
				hidden: [],
				html: '<p>I was <strong>there</strong>.</p>',
			},
		},
		{
			question: 'Why then?',
			answer: {
				entry: 'stories/fog-horn',
				part: 'follow-ups/1',
				text: 'Winter.',
				hidden: [],
				html: '<p>Winter.</p>',
			},
		},
	]);
	assert.equal(stories[0]?.notes?.text, 'Bring the log.');
});
