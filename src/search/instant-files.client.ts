import { withBase } from '../site/base.ts';

interface Files {
	readonly names: Promise<Response>;
	readonly model: Promise<Response>;
	readonly texts: Promise<Response>;
}

let asked: Files | undefined;

/** The small files that answer before any index is there: asked for at the first tap, beside the search's own code. */
export function askForFiles(): Files {
	asked ??= { names: ask('/search.json'), model: ask('/ask.bin'), texts: ask('/story-texts.json') };
	return asked;
}

/** Has the next call ask for them again. */
export function forgetFiles(): void {
	asked = undefined;
}

function ask(path: string): Promise<Response> {
	const response = fetch(withBase(path));
	// Who reads it hears of a failure; until then nobody does.
	response.catch(() => {});
	return response;
}
