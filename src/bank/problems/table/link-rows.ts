import { orNearest, type Row } from './row.ts';

/** What can be wrong between the files of a bank. */
export const linkRows = {
	'broken-link': {
		what: (details) => `There is no page ${details.value}.`,
		todo: (details) => orNearest(details, 'Link to a page that exists.'),
	},
	'broken-part': {
		what: (details) => `The page ${details.other} has no part #${details.value}.`,
		todo: (details) =>
			orNearest(
				details,
				details.valid ? `It has ${details.valid}.` : 'Link to the page: no part of it has a name.',
			),
	},
	'unknown-id': {
		what: (details) => `There is no ${details.kind} "${details.value}".`,
		todo: (details) => orNearest(details, `Use the name of a file in ${details.valid}.`),
	},
	'repeated-id': {
		what: (details) => `"${details.value}" stands here twice.`,
		todo: () => 'Take one of the two out.',
	},
	'same-order': {
		what: (details) => `The order ${details.value} is taken: ${details.other} has it too.`,
		todo: () => 'Give each its own place, counting from 1.',
	},
	'same-name': {
		what: (details) => `The name "${details.value}" is taken: ${details.other} has it too.`,
		todo: () => 'Give each its own, or nobody can tell them apart in the matrix.',
	},
	'primary-is-backup': {
		what: (details) => `"${details.value}" is both the primary and the backup.`,
		todo: () => 'Name another story as backup, or admit a gap: backup: { gap: "…" }.',
	},
	'unknown-rule': {
		what: (details) => `Readiness has no rule "${details.value}", so nothing is accepted here.`,
		todo: (details) =>
			orNearest(details, 'Use the name that stands in brackets where `npm run readiness` reports it.'),
	},
	'framework-missing': {
		what: (details) => `No file is of the kind "${details.value}".`,
		todo: () => 'The screens read their seconds, steps and order from it: add one.',
	},
	'framework-twice': {
		what: (details) => `${details.other} is of the kind "${details.value}" too.`,
		todo: () => 'Keep one of the two.',
	},
	'part-without-time': {
		what: (details) => `No phase covers the part "${details.value}".`,
		todo: () => 'Add it to the parts of a phase, so that it has a time budget.',
	},
	'part-timed-twice': {
		what: (details) => `The part "${details.value}" stands in the phases twice.`,
		todo: () => 'Keep it in one place.',
	},
} as const satisfies Record<string, Row>;
