import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Opens a database of the device for as long as it is used. @param make its stores, the first time */
export async function withDatabase<T, Stores extends DBSchema | unknown = unknown>(
	name: string,
	make: (database: IDBPDatabase<Stores>) => unknown,
	use: (database: IDBPDatabase<Stores>) => Promise<T>,
): Promise<T> {
	const database = await openDB<Stores>(name, 1, { upgrade: (created) => void make(created) });
	try {
		return await use(database);
	} finally {
		database.close();
	}
}
