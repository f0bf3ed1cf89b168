/** In the place of `idb` in a test of a worker: databases in memory, with what the workers use of them. */
const databases = new Map<string, Map<string, Map<unknown, unknown>>>();

export async function openDB(name: string) {
	const stores = databases.get(name) ?? new Map<string, Map<unknown, unknown>>();
	databases.set(name, stores);
	const store = (id: string) => {
		const entries = stores.get(id) ?? new Map<unknown, unknown>();
		stores.set(id, entries);
		return entries;
	};
	return {
		get: async (id: string, key: unknown) => store(id).get(key),
		getAll: async (id: string) => [...store(id).values()],
		getAllKeys: async (id: string) => [...store(id).keys()],
		put: async (id: string, value: unknown, key: unknown) => void store(id).set(key, value),
		add: async (id: string, value: unknown) => void store(id).set(store(id).size, value),
		clear: async (id: string) => store(id).clear(),
		close: () => undefined,
	};
}

export async function deleteDB(name: string): Promise<void> {
	databases.delete(name);
}
