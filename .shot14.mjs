import { chromium } from '@playwright/test';
const [,, base, out='/tmp/w/d14'] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell' });
for (const scheme of ['light','dark']) for (const h of [740,400]) {
 const p = await b.newPage({ viewport: { width: 360, height: h }, colorScheme: scheme, deviceScaleFactor: 1.5, hasTouch: true, isMobile: true });
 p.setDefaultTimeout(8000);
 const R = n => p.locator('interview-day article').nth(n-1);
 const setUp = async (n, ps, name) => { for (const x of ps) await R(n).getByRole('checkbox',{name:x,exact:true}).check(); if(name) await R(n).getByLabel('Name').fill(name); await R(n).getByRole('button',{name:/^Next: Round|^Done/}).click(); };
 await p.goto(base+'day/');
 await R(1).waitFor();
 const shot = n => p.screenshot({ path: `${out}-${n}-${h}-${scheme}.png` });
 await setUp(1,['Ownership','Dive Deep'],'Ana'); await setUp(2,['Earn Trust','Customer Obsession']);
 await R(3).getByRole('checkbox',{name:'Backbone',exact:true}).check();
 await p.waitForTimeout(150); await shot('ask');
 await R(3).getByLabel('Name').fill('Priya'); await p.waitForTimeout(400); await shot('name');
 await R(3).getByRole('button',{name:/^Next/}).click();
 await R(1).getByRole('button',{name:/^Told another/}).click();
 const d = p.getByRole('dialog',{name:/^Told to/});
 const st = await R(3).locator('li > a > b').first().textContent();
 await d.getByRole('button',{name:st}).click(); await p.waitForTimeout(200); await shot('told');
 await p.locator('[data-act="keep-back"]').scrollIntoViewIfNeeded(); await p.locator('[data-act="keep-back"]').check(); await p.waitForTimeout(200); await shot('keep');
 await R(1).getByRole('button',{name:/^Round over/}).click(); await p.waitForTimeout(300); await shot('next');
 await p.goBack(); await p.waitForTimeout(300); await shot('back');
 await p.close();
}
await b.close();
