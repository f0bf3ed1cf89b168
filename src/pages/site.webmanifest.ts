import { manifest } from '../manifest.ts';

export const GET = () => Response.json(manifest);
