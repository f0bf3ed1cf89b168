import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, nearestPage } from '../../../../src/bank/problems/nearest.ts';

const words = [
	['redy', ['ready', 'planned'], 'ready'],
	['A4', ['a4', 'letter'], 'a4'],
	['Sya', ['Say', 'Private'], 'Say'],
	['OWNERSHIP', ['ownership'], 'ownership'],
	['sales-underwritng-ai', ['sales-underwriting-ai', 'salesmart-dashboard'], 'sales-underwriting-ai'],
	['prompt', ['project', 'when'], undefined],
	['no', ['a4'], undefined],
	['lighthouse', ['fog-horn', 'late-ferry'], undefined],
	['x', [], undefined],
	['sales-mart', ['sales-underwriting-ai', 'salesmart-dashboard'], 'salesmart-dashboard'],
	['the-fog-horn-story', ['fog-horn', 'late-ferry'], 'fog-horn'],
	['horn', ['fog-horn', 'horn-of-brass'], undefined],
] as const;

for (const [written, candidates, expected] of words) {
	test(`"${written}" is nearest to ${expected ?? 'nothing'} of ${candidates.join(', ') || 'nothing'}`, () => {
		assert.equal(nearest(written, candidates), expected);
	});
}

const pages = [
	'/',
	'/matrix/',
	'/search/',
	'/stories/fog-horn/',
	'/stories/late-ferry/',
	'/principles/keep-watch/',
];

const links = [
	['/stories/fog-horn', '/stories/fog-horn/'],
	['/Stories/Fog-Horn/', '/stories/fog-horn/'],
	['/stories/fog-hron/', '/stories/fog-horn/'],
	['/principles/fog-horn/', '/stories/fog-horn/'],
	['/story/late-ferry/', '/stories/late-ferry/'],
	['/matrx/', '/matrix/'],
	['/stories/', undefined],
	['/stories/lighthouse/', undefined],
	['/lighthouse/', undefined],
] as const;

for (const [written, expected] of links) {
	test(`a link to ${written} means ${expected ?? 'no page'}`, () => {
		assert.equal(nearestPage(written, pages), expected);
	});
}
