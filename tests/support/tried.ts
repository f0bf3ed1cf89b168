/** What must never happen, whatever is tried. */
const evils = ['hangs', 'silent losses', 'raw control characters', 'unlisted files called safe'] as const;

type Evil = (typeof evils)[number];

interface Kind {
	tried: number;
	readonly seen: Partial<Record<Evil, string[]>>;
}

/** Every input of a kind that a test has tried, and what came of it. */
export class TriedInputs {
	readonly #kinds = new Map<string, Kind>();

	/** @param looked the evils that were looked for, and whether each was seen */
	add(kind: string, input: string, looked: Partial<Record<Evil, boolean | undefined>>): void {
		const row = this.#kinds.get(kind) ?? { tried: 0, seen: {} };
		this.#kinds.set(kind, row);
		row.tried++;
		for (const evil of evils) {
			if (looked[evil] === undefined) continue;
			row.seen[evil] = [...(row.seen[evil] ?? []), ...(looked[evil] ? [input] : [])];
		}
	}

	/** The inputs of which any evil came. */
	get wrong(): string[] {
		return [...this.#kinds].flatMap(([kind, { seen }]) =>
			evils.flatMap((evil) => (seen[evil] ?? []).map((input) => `${kind}: ${input}: ${evil}`)),
		);
	}

	/** A row a kind; a hyphen where an evil cannot come of it. */
	toString(): string {
		const width = Math.max(...[...this.#kinds.keys()].map((kind) => kind.length));
		const line = (cells: readonly string[]) => cells.join('  ');
		return [
			line(['inputs'.padEnd(width), 'tried', ...evils]),
			...[...this.#kinds].map(([kind, { tried, seen }]) =>
				line([
					kind.padEnd(width),
					String(tried).padStart(5),
					...evils.map((evil) => String(seen[evil]?.length ?? '-').padStart(evil.length)),
				]),
			),
		].join('\n');
	}
}

const stuck = Symbol('stuck');

/** What a promise gives, or the end of its time. @param seconds the longest that it may take */
export async function within<T>(seconds: number, work: Promise<T>): Promise<{ value: T } | undefined> {
	let timer: NodeJS.Timeout | undefined;
	const end = new Promise<typeof stuck>((resolve) => {
		timer = setTimeout(() => resolve(stuck), seconds * 1000);
	});
	const value = await Promise.race([work, end]).finally(() => clearTimeout(timer));
	return value === stuck ? undefined : { value };
}
