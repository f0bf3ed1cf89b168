import { guidePagesOfEachKind } from '../../support/built.ts';
import { checkPage, phone } from '../../support/page-checks.ts';
import { test } from '../../support/test.ts';

test.use(phone);

for (const path of guidePagesOfEachKind()) checkPage(path);
