interface LockedPackage {
	readonly version?: string;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
	readonly dev?: boolean;
	readonly [key: string]: unknown;
}

interface Lockfile {
	readonly packages: Readonly<Record<string, LockedPackage>>;
	readonly [key: string]: unknown;
}

const systems = 'android darwin linux win32 freebsd netbsd openbsd openharmony sunos aix'.split(' ');
const processors = 'arm64 x64 arm ia32 ppc64 riscv64 s390x loong64 mips64el wasm32'.split(' ');

/** The lockfile with an entry for each optional dependency that it names and lacks, and the names of those added. */
export function completeLockfile(lockfile: Lockfile): { lockfile: Lockfile; added: string[] } {
	const packages: Record<string, LockedPackage> = { ...lockfile.packages };
	const added: string[] = [];
	for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lockfile.packages)) {
		for (const [name, version] of Object.entries(optionalDependencies)) {
			if (isLocked(packages, parent, name)) continue;
			// In the order in which npm writes them, or the next install would write the file anew.
			const { cpu, libc, os } = platformOf(name);
			packages[`node_modules/${name}`] = {
				version,
				...cpu,
				...(dev && { dev }),
				...libc,
				optional: true,
				...os,
			};
			added.push(`${name}@${version}`);
		}
	}
	const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
	return { lockfile: { ...lockfile, packages: sorted }, added };
}

/** Whether a package is found from its parent upwards, as Node looks for it. */
function isLocked(packages: Readonly<Record<string, unknown>>, parent: string, name: string): boolean {
	for (let folder = parent; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
		if (`${folder}${folder && '/'}node_modules/${name}` in packages) return true;
		if (folder === '') return false;
	}
}

/** What the name of a native package says of where it runs: `@biomejs/cli-linux-x64-musl`. */
function platformOf(name: string) {
	const words = name.replace('windows', 'win32').split(/[^a-z0-9]+/);
	const os = systems.filter((system) => words.includes(system));
	const cpu = processors.filter((processor) => words.includes(processor));
	const libc = words.includes('musl')
		? ['musl']
		: words.some((word) => word.startsWith('gnu'))
			? ['glibc']
			: [];
	return { os: os.length > 0 && { os }, cpu: cpu.length > 0 && { cpu }, libc: libc.length > 0 && { libc } };
}
