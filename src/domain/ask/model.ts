import { type Example, type Memory, remember } from './memory.ts';
import { packMemory, unpackMemory } from './pack.ts';
import { buildTables, type Tables } from './tables.ts';

export type { Example } from './memory.ts';

export type Model = { readonly memory: Memory; readonly tables: Tables };

/** Learns which principle a question asks about. The same examples give the same model, in any order. */
export function trainModel(examples: readonly Example[], options: { readonly limit?: number } = {}): Model {
	return fromMemory(remember(examples, options.limit));
}

/** The model as bytes for the browser; sent compressed. */
export function packModel(model: Model): Uint8Array {
	return packMemory(model.memory);
}

/** The model that `packModel` packed, to the last digit. Throws a message in words if the bytes are damaged. */
export function unpackModel(bytes: Uint8Array): Model {
	return fromMemory(unpackMemory(bytes));
}

function fromMemory(memory: Memory): Model {
	return { memory, tables: buildTables(memory) };
}
