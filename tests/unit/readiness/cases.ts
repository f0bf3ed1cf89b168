import type { RuleId } from '../../../src/bank/schema/accepted.ts';
import { type Changes, swap } from '../../support/bank.ts';

/** A bank for one rule: how it differs from the sound one, and what the rule then says of it. */
export interface RuleCase {
	readonly rule: RuleId;
	readonly when: string;
	readonly changes: Changes;
	/** `file field: detail` of each hit, the file without its folder and ending; none where the rule must keep quiet. */
	readonly hits: readonly string[];
}

export const horn = 'stories/fog-horn.mdx';
export const ferry = 'stories/late-ferry.mdx';
export const watch = 'principles/keep-watch.mdx';
export const question = 'questions/saw-it-coming.mdx';

/** Puts lines before the status of a story. */
export const withFields = (...lines: string[]) =>
	swap('status: ready', ['status: ready', ...lines].join('\n'));

export const planned = swap('status: ready', 'status: planned\nprompt: What broke?');

/** Several changes of one text. */
export const all =
	(...changes: ((text: string) => string)[]) =>
	(text: string): string =>
		changes.reduce((changed, change) => change(changed), text);

/** Puts another text under a heading. */
export const part = (name: string, text: string) => (file: string) =>
	file.replace(new RegExp(`(## ${name}\n\n)[^#]*`), (_, heading: string) => `${heading}${text}\n\n`);

export const principle = (name: string, order: number, primary = 'fog-horn'): string =>
	[
		...['---', `name: ${name}`, `short: ${name}`, `order: ${order}`, `primary: ${primary}`],
		...['backup: { gap: None yet }', '---', '', 'Hold the course.', ''],
	].join('\n');
