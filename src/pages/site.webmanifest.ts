import { manifest } from '../site/manifest.ts';

export const GET = () => Response.json(manifest);
