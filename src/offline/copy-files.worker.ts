import { hashOf } from './scope.worker.ts';

/** Written in by the build (src/offline/offline-copy.build.ts): each file's address and id, and the ids of shared parts. */
declare const __OFFLINE_FILES__: readonly (readonly [path: string, id: string])[];
declare const __OFFLINE_PARTS__: readonly string[];

/** What the copy consists of: the address of each file, from the base, with its id. */
export const copyFiles: ReadonlyMap<string, string> = new Map(__OFFLINE_FILES__);

/** The ids of everything that is stored: files, and the parts that pages share. */
export const storedIds: ReadonlySet<string> = new Set([...copyFiles.values(), ...__OFFLINE_PARTS__]);

/** As the build reckons it (src/offline/offline-copy.build.ts). */
export const copyFileId = (content: BufferSource): Promise<string> => hashOf(content, 8);
