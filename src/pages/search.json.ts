import type { APIRoute } from 'astro';
import { getBank, getPhrasings } from '../bank/get-bank.build.ts';
import { searchData } from '../search/search-data.ts';

/** What the search knows at once: names, nicknames, skills, figures, and which story to tell. */
export const GET: APIRoute = async () => Response.json(searchData(await getBank(), await getPhrasings()));
