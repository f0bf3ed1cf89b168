import { orNearest, type Row } from './row.ts';

/** What can be wrong between the files of a bank. */
export const linkRows = {
	'broken-link': {
		what: (it) => `There is no page ${it.value}.`,
		todo: (it) => orNearest(it, 'Link to a page that exists.'),
	},
	'broken-part': {
		what: (it) => `The page ${it.other} has no part #${it.value}.`,
		todo: (it) =>
			orNearest(it, it.valid ? `It has ${it.valid}.` : 'Link to the page: no part of it has a name.'),
	},
	'unknown-id': {
		what: (it) => `There is no ${it.kind} "${it.value}".`,
		todo: (it) => orNearest(it, `Use the name of a file in ${it.valid}.`),
	},
	'repeated-id': {
		what: (it) => `"${it.value}" stands here twice.`,
		todo: () => 'Take one of the two out.',
	},
	'same-order': {
		what: (it) => `The order ${it.value} is taken: ${it.other} has it too.`,
		todo: () => 'Give each its own place, counting from 1.',
	},
	'same-name': {
		what: (it) => `The name "${it.value}" is taken: ${it.other} has it too.`,
		todo: () => 'Give each its own, or nobody can tell them apart in the matrix.',
	},
	'primary-is-backup': {
		what: (it) => `"${it.value}" is both the primary and the backup.`,
		todo: () => 'Name another story as backup, or admit a gap: backup: { gap: "…" }.',
	},
	'unknown-rule': {
		what: (it) => `Readiness has no rule "${it.value}", so nothing is accepted here.`,
		todo: (it) => orNearest(it, 'Use the name that stands in brackets where `npm run readiness` reports it.'),
	},
	'framework-missing': {
		what: (it) => `No file is of the kind "${it.value}".`,
		todo: () => 'The screens read their seconds, steps and order from it: add one.',
	},
	'framework-twice': {
		what: (it) => `${it.other} is of the kind "${it.value}" too.`,
		todo: () => 'Keep one of the two.',
	},
	'part-without-time': {
		what: (it) => `No phase covers the part "${it.value}".`,
		todo: () => 'Add it to the parts of a phase, so that it has a time budget.',
	},
	'part-timed-twice': {
		what: (it) => `The part "${it.value}" stands in the phases twice.`,
		todo: () => 'Keep it in one place.',
	},
} as const satisfies Record<string, Row>;
