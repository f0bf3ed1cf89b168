// The rest of it can wait until the page stands.
void import('./data-room.client.ts');
