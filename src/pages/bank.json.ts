import type { APIRoute } from 'astro';
import { getBank } from '../data/bank.ts';
import { bankData } from '../domain/bank-data.ts';

/** The bank as data, for practice and the loop. */
export const GET: APIRoute = async () => Response.json(bankData(await getBank()));
