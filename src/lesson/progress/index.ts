/** @file What learners have done, as plain data. */
export * from './file.ts';
export * from './record.ts';
export * from './summary.ts';
