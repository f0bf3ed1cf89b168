import { chromium } from '@playwright/test';
import fs from 'node:fs';
const [,, out, w, ...files] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell' });
const p = await b.newPage({ viewport: { width: 1560, height: 500 } });
await p.setContent('<body style="margin:0;background:#888;display:flex;flex-wrap:wrap;gap:6px">'+files.map(f=>`<img style="width:${w}px" src="data:image/png;base64,${fs.readFileSync(f).toString('base64')}">`).join(''));
await p.screenshot({ path: out, fullPage: true });
await b.close();
