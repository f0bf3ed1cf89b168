import { fetchAndSave } from './complete-copy.worker.ts';
import { copyFiles } from './copy-files.worker.ts';
import { type Content, readSavedFile } from './copy-store.worker.ts';
import { findFile } from './find-file.ts';
import { notFound, scope } from './scope.worker.ts';

/** Milliseconds after which a host that does not answer counts as out of reach. */
const patience = 4000;

/** The answer to a request from the copy; undefined where it is none of the copy's business. */
export function answerFromCopy(request: Request): Promise<Response> | undefined {
	if (request.method !== 'GET' || !request.url.startsWith(scope)) return undefined;
	const [path = ''] = request.url.slice(scope.length).split(/[?#]/);
	const match = findFile(path, copyFiles);
	if (match?.moved !== undefined) return Promise.resolve(redirect(request.url, path, match.moved));
	if (match) return fromCopy(request, match.file);
	return request.mode === 'navigate' ? unknownPage(request) : undefined;
}

/** Copy first. What is lost or damaged is fetched anew and kept: the copy heals itself. */
async function fromCopy(request: Request, file: string): Promise<Response> {
	const id = copyFiles.get(file) ?? '';
	const savedFile = await readSavedFile(id).catch(() => undefined);
	if (savedFile) return respond(savedFile);
	try {
		return respond(await fetchAndSave(file, id));
	} catch {
		// The host may have a newer one, or the device no room for it: shown all the same.
		return fetch(request).catch(() => (request.mode === 'navigate' ? damagedPage() : Response.error()));
	}
}

/** The host may know a page that came with a newer version; the copy's page for unknown addresses otherwise. */
async function unknownPage(request: Request): Promise<Response> {
	try {
		return await fetch(request, { signal: AbortSignal.timeout(patience) });
	} catch {
		const savedPage = await readSavedFile(copyFiles.get(notFound) ?? '').catch(() => undefined);
		return savedPage ? respond(savedPage, 404) : damagedPage();
	}
}

function redirect(from: string, path: string, to: string): Response {
	const query = from.slice(scope.length + path.length);
	return Response.redirect(scope + encodeURI(to) + query, 302);
}

const respond = ({ bytes, type }: Content, status = 200): Response =>
	new Response(bytes, { status, headers: { 'content-type': type } });

function damagedPage(): Response {
	const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Damaged page</title>
<p>The saved copy of this page is damaged. Open it once with a connection to repair it.</p>
<p><a href="${scope}">Back to the bank</a></p>`;
	return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
