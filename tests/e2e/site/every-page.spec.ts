import { builtPages } from '../../support/built.ts';
import { checkLegible, checkPage, phone } from '../../support/page-checks.ts';
import { test } from '../../support/test.ts';

// The bank of whoever runs the tests: nothing here knows what is in it. The sites are built before this file is read.
test.use({ site: 'own' });

const paths = builtPages('own').map((page) => page.path);

test.describe('own', () => {
	for (const path of paths) checkPage(path);
});

test.describe('own', () => {
	test.use(phone);
	for (const path of paths) checkLegible(path);
});
