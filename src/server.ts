/** What `import … from 'greenroom/server'` gives: the backend as a function of requests, and the places it keeps things. */
export * from './server/index.ts';
export { workerDocuments, type WorkerDocumentsOptions } from './server/node/documents/worker-documents.ts';
export { diskBlobs } from './server/node/disk-blobs.ts';
export { s3Blobs, type S3Blobs } from './server/s3/s3-blobs.ts';
export type { S3Options } from './server/s3/s3-options.ts';
export { listen, type FetchHandler, type Listener, type ListenOptions } from './server/node/listen.ts';
export { openStore, type OpenStoreOptions } from './server/node/open-store.ts';
export { sqlStore, type SqlStoreOptions } from './server/store/sql/sql-store.ts';
export type { RunSql, SqlConnection, SqlRow, SqlStatement } from './server/store/sql/connection.ts';
export { postgresConnection, type PostgresOptions } from './server/store/sql/postgres.ts';
export { createHeyMiloClient, type HeyMiloCallOptions, type HeyMiloClient } from './partners/heymilo/client.ts';
export type { HeyMiloOptions } from './partners/heymilo/http.ts';
export type { HeyMiloCandidate, IngestedCandidate, IngestOptions } from './partners/heymilo/ingest.ts';
export type { HeyMiloResult, ResultDocuments } from './partners/heymilo/result.ts';
export type { DecisionValue } from './backstage/decision.ts';
export type { BookingFacts } from './backstage/facts.ts';
export type { StageOutcome } from './backstage/outcome.ts';
