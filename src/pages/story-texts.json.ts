import type { APIRoute } from 'astro';
import { getBank } from '../bank/get-bank.build.ts';
import { listStoryTexts } from '../search/own-words.ts';

/** What stands in each story, so that words of one's own find it at once; nothing for a bank too large to send. */
export const GET: APIRoute = async () => Response.json(listStoryTexts(await getBank()) ?? []);
