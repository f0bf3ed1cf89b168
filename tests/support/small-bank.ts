import { type BankData, bankDataVersion } from '../../src/bank/tool-data.ts';

/** A bank as the tools read it: `only` is the best story for both principles, and the only one for the second. */
export const smallBank: BankData = {
	version: bankDataVersion,
	principles: [
		{ id: 'own', name: 'Ownership', short: 'Own', primary: 'only', backup: 'other' },
		{ id: 'dive', name: 'Dive Deep', short: 'Dive', primary: 'only' },
	],
	stories: [
		{ id: 'only', title: 'The only one', short: 'Only Story', ready: true, principles: ['own', 'dive'] },
		{ id: 'other', title: 'The other one', short: 'Other Story', ready: true, principles: ['own'] },
	],
	about: [
		{
			id: 'about-why-here',
			title: 'Why here?',
			short: 'About you',
			ready: true,
			principles: [],
			opening: 'I looked long.',
			phases: [{ name: 'Answer', parts: [''], seconds: { min: 20, max: 40 } }],
		},
	],
	questions: [
		{ id: 'about-own', principle: 'own', wordings: ['When did you own it?'], answers: [{ story: 'other' }] },
		{ id: 'about-dive', principle: 'dive', wordings: ['When did you dig?'], answers: [{ story: 'only' }] },
	],
	phases: [
		{ name: 'Situation', parts: ['situation'], seconds: { min: 10, max: 20 } },
		{ name: 'Action', parts: ['action'], seconds: { min: 60, max: 90 } },
	],
	recall: { seconds: 10, questions: 10 },
	interviewers: ['peer'],
};

/** Answers every request of the page with the small bank. */
export function serveSmallBank(): void {
	globalThis.fetch = async () => new Response(JSON.stringify(smallBank));
}
