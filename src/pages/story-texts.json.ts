import type { APIRoute } from 'astro';
import { getBank } from '../bank/get-bank.build.ts';
import { searchTexts } from '../search/own-words.ts';

/** What stands in each story, so that words of one's own find it at once, and how else each question is asked. */
export const GET: APIRoute = async () => Response.json(searchTexts(await getBank()));
