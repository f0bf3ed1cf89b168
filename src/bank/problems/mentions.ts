import type { Entry } from '../entries.ts';
import type { Kind } from '../schema/kinds.ts';
import { idForm, references } from '../schema/text.ts';
import { isRecord, keysOf, type Schema, schemasAt } from './schema-walk.ts';

/** What a file says of other files. It is held against them even where the file itself is not sound. */
export interface Mentions extends Pick<Entry<unknown>, 'id' | 'file' | 'links' | 'lineOf'> {
	readonly kind: Kind;
	readonly references: readonly Reference[];
}

/** The id of another entry, and the field that names it. */
interface Reference {
	readonly kind: Kind;
	readonly id: string;
	readonly path: readonly PropertyKey[];
}

/** The ids that a file names, in the fields that its schema has for them. What is not written as an id is the schema's to say. @param written its fields as they are */
export const findReferences = (schema: Schema, written: unknown): Reference[] =>
	referencesIn(schemasAt(schema, [], written), written);

function referencesIn(schemas: readonly Schema[], written: unknown): Reference[] {
	const [reference] = schemas.flatMap((schema) => references.get(schema) ?? []);
	if (reference && typeof written === 'string' && idForm.test(written))
		return [{ kind: reference.kind, id: written, path: [] }];
	if (!isRecord(written)) return [];
	const keys = Array.isArray(written) ? written.keys() : new Set(schemas.flatMap(keysOf));
	return [...keys].flatMap((key) => {
		const inside = schemas.flatMap((schema) => schemasAt(schema, [key], written));
		return referencesIn(inside, written[key]).map((reference) => ({
			...reference,
			path: [key, ...reference.path],
		}));
	});
}
