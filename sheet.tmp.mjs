import { chromium } from '@playwright/test';
const [out,size,...names]=process.argv.slice(2);
const b=await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:['--no-sandbox','--allow-file-access-from-files']});
const p=await b.newPage({viewport:{width:1600,height:900}});
await (await import('node:fs')).promises.writeFile('/tmp/w/sheet.html','<body style="margin:0;background:#88f;display:flex;gap:6px;align-items:start">'+names.flatMap(n=>['before','after'].map(k=>`<img src="v-${k}-${n}-${size}.png" style="width:${size==='360'?195:390}px">`)).join(''));
await p.goto('file:///tmp/w/sheet.html');await p.waitForTimeout(500);await p.screenshot({path:out,fullPage:true});await b.close();
