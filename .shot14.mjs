import { chromium } from '@playwright/test';
const [,, base] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell' });
for (const scheme of ['light','dark']) for (const [n,a] of [['day','day/'],['practice','practice/'],['recall','practice/?recall='],['tell','practice/?tell=census-pipeline'],['data','your-data/']]) {
 const p = await b.newPage({ viewport: { width: 360, height: 740 }, colorScheme: scheme, deviceScaleFactor: 1.5, hasTouch: true, isMobile: true });
 await p.route(u=>/define-day|practice-start|recall-drill|tell-drill|_your-data/.test(u.pathname), async r=>{await new Promise(f=>setTimeout(f,1500)); await r.continue()});
 await p.goto(base+a,{waitUntil:'commit'}); await p.waitForTimeout(900);
 await p.screenshot({path:`/tmp/w/f14-${n}-a-${scheme}.png`}); await p.waitForTimeout(1800);
 await p.screenshot({path:`/tmp/w/f14-${n}-b-${scheme}.png`}); await p.close();
}
await b.close();
