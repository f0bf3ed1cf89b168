import type { APIRoute } from 'astro';
import { getBank } from '../data/bank.ts';
import { readPhrasings } from '../data/phrasings.ts';
import { searchData } from '../domain/search/data.ts';

/** What the search knows at once: names, nicknames, skills, figures, and which story to tell. */
export const GET: APIRoute = async () =>
	Response.json(searchData(await getBank(), (await readPhrasings()).files));
