/** @file Where progress is kept on the machine: IndexedDB; where that is refused, it holds for as long as the page lives. */
import { NO_RECORD, readOldRecord, readRecord, type LessonRecord } from '#lesson';

const DATABASE = 'backstep';
/** By the slugs of the lessons. */
const LESSONS = 'lessons';
/** Of the learner: the name in exported files. */
const FACTS = 'facts';
/** What the first version kept in the local storage. */
const OLD = 'backstep-lesson:';

/** A table of plain data by keys. */
export interface Table {
	get(key: string): Promise<unknown>;
	put(key: string, value: unknown): Promise<void>;
	delete(key: string): Promise<void>;
	all(): Promise<ReadonlyMap<string, unknown>>;
}

export class MemoryTable implements Table {
	private readonly kept = new Map<string, unknown>();

	async get(key: string): Promise<unknown> {
		return this.kept.get(key);
	}

	async put(key: string, value: unknown): Promise<void> {
		this.kept.set(key, value);
	}

	async delete(key: string): Promise<void> {
		this.kept.delete(key);
	}

	async all(): Promise<ReadonlyMap<string, unknown>> {
		return new Map(this.kept);
	}
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('refused'));
	});

function opened(): Promise<IDBDatabase> {
	const request = indexedDB.open(DATABASE, 1);
	request.onupgradeneeded = () => {
		request.result.createObjectStore(LESSONS);
		request.result.createObjectStore(FACTS);
	};
	return answered(request);
}

class StoredTable implements Table {
	constructor(
		private readonly database: IDBDatabase,
		private readonly name: string
	) {}

	private in(mode: IDBTransactionMode): IDBObjectStore {
		return this.database.transaction(this.name, mode).objectStore(this.name);
	}

	get(key: string): Promise<unknown> {
		return answered(this.in('readonly').get(key));
	}

	async put(key: string, value: unknown): Promise<void> {
		await answered(this.in('readwrite').put(value, key));
	}

	async delete(key: string): Promise<void> {
		await answered(this.in('readwrite').delete(key));
	}

	async all(): Promise<ReadonlyMap<string, unknown>> {
		const store = this.in('readonly');
		const [keys, values] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
		return new Map(keys.map((key, i) => [String(key), values[i]]));
	}
}

export interface Store {
	readonly lessons: Table;
	readonly facts: Table;
}

export const memoryStore = (): Store => ({ lessons: new MemoryTable(), facts: new MemoryTable() });

/** Asks for the storage of this machine. */
export async function machineStore(): Promise<Store> {
	try {
		const database = await opened();
		// Another page of a later version may want to change the tables.
		database.onversionchange = () => database.close();
		return { lessons: new StoredTable(database, LESSONS), facts: new StoredTable(database, FACTS) };
	} catch {
		return memoryStore();
	}
}

/** Takes over what the first version kept, once; storage can refuse. */
export async function migrate({ lessons }: Store, old: Storage): Promise<void> {
	const keys = Array.from({ length: old.length }, (_, i) => old.key(i) ?? '').filter((key) =>
		key.startsWith(OLD)
	);
	for (const key of keys) {
		const slug = key.slice(OLD.length);
		if ((await lessons.get(slug)) === undefined)
			await lessons.put(slug, readOldRecord(old.getItem(key) ?? ''));
		old.removeItem(key);
	}
}

/** Progress of all lessons. Whatever the storage refuses is said to nobody: the page goes on with what it knows. */
export class ProgressStore {
	private store: Promise<Store> | null = null;

	constructor(private readonly open: () => Promise<Store> = opensMachine) {}

	private get tables(): Promise<Store> {
		return (this.store ??= this.open());
	}

	private async quietly<T>(otherwise: T, act: (store: Store) => Promise<T>): Promise<T> {
		try {
			return await act(await this.tables);
		} catch {
			return otherwise;
		}
	}

	record(slug: string): Promise<LessonRecord> {
		return this.quietly(NO_RECORD, async ({ lessons }) => readRecord(await lessons.get(slug)));
	}

	keep(slug: string, record: LessonRecord): Promise<void> {
		return this.quietly(undefined, ({ lessons }) => lessons.put(slug, record));
	}

	erase(slug: string): Promise<void> {
		return this.quietly(undefined, ({ lessons }) => lessons.delete(slug));
	}

	async eraseAll(): Promise<void> {
		for (const slug of (await this.all()).keys()) await this.erase(slug);
		await this.quietly(undefined, ({ facts }) => facts.delete('name'));
	}

	all(): Promise<ReadonlyMap<string, LessonRecord>> {
		return this.quietly<ReadonlyMap<string, LessonRecord>>(new Map(), async ({ lessons }) => {
			const records = [...(await lessons.all())].map(([slug, value]) => [slug, readRecord(value)] as const);
			return new Map(records);
		});
	}

	/** The name in exported files, once there is one; ''. */
	name(): Promise<string> {
		return this.quietly('', async ({ facts }) => {
			const name = await facts.get('name');
			return typeof name === 'string' ? name : '';
		});
	}

	keepName(name: string): Promise<void> {
		return this.quietly(undefined, ({ facts }) => facts.put('name', name));
	}
}

async function opensMachine(): Promise<Store> {
	const store = await machineStore();
	try {
		await migrate(store, localStorage);
	} catch {
		return store;
	}
	return store;
}

/** That of this page. */
export const progressStore = new ProgressStore();
