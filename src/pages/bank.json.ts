import type { APIRoute } from 'astro';
import { getBank } from '../bank/get-bank.build.ts';
import { bankData } from '../bank/tool-data.ts';

/** The bank as data, for practice and the loop. */
export const GET: APIRoute = async () => Response.json(bankData(await getBank()));
