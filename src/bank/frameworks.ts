import type { Framework, Frameworks } from './bank.ts';
import type { Entry } from './entries.ts';
import type { FrameworkFields, FrameworkKind } from './schema/framework.ts';

/**
 * The frameworks by kind.
 * @throws Error where a kind is missing: call it only with entries in which `checkLinks` found no problem.
 */
export function linkFrameworks(
	entries: readonly Pick<Entry<FrameworkFields>, 'id' | 'file' | 'fields' | 'body'>[],
): Frameworks {
	const ordered = entries
		.map(({ id, file, fields, body }): Framework<FrameworkFields> => ({ id, file, fields, advice: body }))
		.sort((a, b) => a.fields.order - b.fields.order);
	return {
		star: ofKind(ordered, 'star'),
		negative: ofKind(ordered, 'negative'),
		impact: ofKind(ordered, 'impact'),
		ordered,
	};
}

function ofKind<K extends FrameworkKind>(all: readonly Framework<FrameworkFields>[], kind: K) {
	const framework = all.find(
		(framework): framework is Framework<Extract<FrameworkFields, { kind: K }>> =>
			framework.fields.kind === kind,
	);
	if (!framework) throw new Error(`No framework is of the kind "${kind}".`);
	return framework;
}
