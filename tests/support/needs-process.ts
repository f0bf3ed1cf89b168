/** Whether a file of tests makes of its process a page or a worker. */
export const needsProcess = (file: string) => /\.(?:client|worker)\.test\.ts$/.test(file);
