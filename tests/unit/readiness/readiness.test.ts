import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportProblems } from '../../../src/bank/problems/problem.ts';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { readinessOf } from '../../../src/readiness/readiness.ts';
import { reportReadiness } from '../../../src/readiness/readiness-report.ts';
import { mostPrimaries } from '../../../src/readiness/rules/place-rules.ts';
import { soundWith, swap } from '../../support/bank.ts';
import { guideBank } from '../../support/fixture-banks.ts';
import { ferry, horn, planned, principle, question, watch, withFields } from './cases.ts';

const written = [
	...['census-pipeline', 'salesmart-dashboard', 'claims-gen-ai', 'commission-rca', 'sales-underwriting-ai'],
	...['power-bi-version-control', 'power-bi-latency', 'misaligned-metrics', 'data-quality-framework'],
];

/** What is true of the guide, by hand: each fault that it has, and nothing else. */
const guide: readonly [rule: string, entries: readonly string[]][] = [
	['primary-planned', ['salesforce-migration', 'mentoring-story', 'security-compliance-story']],
	['no-backup', ['frugality', 'have-backbone', 'earths-best-employer', 'success-and-scale']],
	['about-gap', ['tell-me-about-yourself', 'why-here', 'why-leave', 'a-weakness', 'questions-for-them']],
	['told-differently', ['misaligned-metrics']],
	['one-project', ['are-right-a-lot']],
	['matrix-differs', ['simplified-a-process', 'learned-quickly', 'scalable-pattern', 'root-cause']],
	[
		'unclaimed',
		['salesmart-dashboard', 'power-bi-version-control', 'sales-underwriting-ai', 'data-quality-framework'],
	],
	['percent-for-points', ['proudest-achievement', 'impact']],
	['projected-as-real', ['proudest-achievement', 'proudest-achievement']],
	['single-source', ['hire-and-develop-the-best', 'frugality', 'have-backbone']],
	['number-without-ledger', ['data-quality-framework']],
	['no-number', ['misaligned-metrics']],
	['follow-ups-open', written],
	['open-note', ['salesmart-dashboard', 'commission-rca', 'misaligned-metrics']],
	['under-budget', written],
	['under-budget', written.filter((id) => id !== 'misaligned-metrics')],
	['under-budget', ['power-bi-latency']],
	['no-date', written],
];

test('the guide has the faults that it has, worst first, and no others', async () => {
	const { bank, problems } = await loadBank(guideBank);
	assert.ok(bank, reportProblems(problems));
	const { findings, score } = readinessOf(bank);
	assert.deepEqual(
		findings.map(({ rule, hits }) => [rule, hits.map((hit) => hit.at.id)]),
		guide,
	);
	assert.equal(score.percent, 77);
	assert.deepEqual(score.covered, { primary: 13, backup: 11 });
	assert.deepEqual(
		score.steps.slice(0, 4).map(({ gain, file }) => [gain, file]),
		[
			[4, 'content/stories/salesforce-migration.mdx'],
			[4, 'content/stories/mentoring-story.mdx'],
			[4, 'content/stories/security-compliance-story.mdx'],
			[2, 'content/stories/salesmart-dashboard.mdx'],
		],
	);
});

test('what the guide tells differently is shown in its own words, side by side', async () => {
	const { bank } = await loadBank(guideBank);
	const finding = bank && readinessOf(bank).findings.find((finding) => finding.rule === 'told-differently');
	const detail = finding?.hits[0]?.detail ?? '';
	for (const phrase of [
		'metric-definition workshops',
		'shared data dictionary',
		'“Two workshops to agree on the metrics, before any code was written.”',
		'“I presented a prototype before we agreed on what the metrics meant.”',
	])
		assert.ok(detail.includes(phrase), phrase);
});

for (const [where, changes] of [
	['the story', { [horn]: (text: string) => accept(text, 'status: ready', 'one-project') }],
	['the principle', { [watch]: (text: string) => accept(text, 'order: 1', 'one-project') }],
] as const) {
	test(`a finding accepted in ${where} is told apart, with its reason`, async () => {
		const project = withFields('project: harbour');
		const bank = await soundWith({
			...{ [horn]: project, [ferry]: project },
			...Object.fromEntries(
				Object.entries(changes).map(([file, change]) => [
					file,
					(text: string) => change(file === horn ? project(text) : text),
				]),
			),
		});
		const { findings, accepted, idle } = readinessOf(bank);
		assert.ok(!findings.some((finding) => finding.rule === 'one-project'));
		assert.deepEqual(
			accepted.map(({ rule, reason }) => [rule, reason]),
			[['one-project', 'I know']],
		);
		assert.deepEqual(idle, []);
	});
}

test('a finding accepted in one story is still found in another', async () => {
	const bank = await soundWith({ [horn]: (text) => accept(text, 'status: ready', 'no-date') });
	const finding = readinessOf(bank).findings.find((finding) => finding.rule === 'no-date');
	assert.deepEqual(
		finding?.hits.map((hit) => hit.at.id),
		['late-ferry'],
	);
	assert.equal(finding?.what, 'No date is given in 1 of 2 written stories');
});

test('what is accepted and does not occur is said', async () => {
	const bank = await soundWith({
		[question]: (text) => accept(text, 'principle: keep-watch', 'matrix-differs'),
	});
	const readiness = readinessOf(bank);
	assert.deepEqual(
		readiness.idle.map(({ by, rule }) => [by.id, rule]),
		[['saw-it-coming', 'matrix-differs']],
	);
	assert.match(
		reportReadiness(readiness, () => undefined),
		/ACCEPTED, BUT NO LONGER FOUND[^\n]*\n {2}- matrix-differs: content\/questions\/saw-it-coming\.mdx$/,
	);
});

test('a place counts where its story is written and claims the principle, a primary for two', async () => {
	const score = async (changes: Parameters<typeof soundWith>[0]) =>
		readinessOf(await soundWith(changes)).score.percent;
	assert.equal(await score({}), 100);
	assert.equal(await score({ [ferry]: planned }), 66);
	assert.equal(await score({ [horn]: planned }), 33);
	assert.equal(await score({ [horn]: planned, [ferry]: planned }), 0);
	assert.equal(await score({ 'principles/steer.mdx': principle('Steer', 2) }), 50);
});

test('one story that would fill two places is the first step', async () => {
	const bank = await soundWith({
		'principles/steer.mdx': principle('Steer', 2, 'late-ferry'),
		[ferry]: planned,
	});
	const [first] = readinessOf(bank).score.steps;
	assert.deepEqual(first, {
		what: 'Write “Late Ferry” (Watch, backup and Steer, primary)',
		gain: 50,
		file: 'content/stories/late-ferry.mdx',
	});
});

test('a gap that a story could fill names the story', async () => {
	const bank = await soundWith({ [watch]: swap('backup: late-ferry', 'backup: { gap: None }') });
	assert.deepEqual(
		readinessOf(bank).score.steps.map((step) => step.what),
		['Name “Late Ferry” (Watch, backup)'],
	);
});

test('how many principles one story may come first for grows with their number', () => {
	assert.deepEqual([1, 8, 14, 15, 16, 20].map(mostPrimaries), [2, 2, 2, 3, 3, 4]);
});

function accept(text: string, after: string, rule: string): string {
	return swap(after, `${after}\naccepted:\n  - rule: ${rule}\n    reason: I know`)(text);
}
