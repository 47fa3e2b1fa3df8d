/**
 * The tables, as steps that are applied once and in order. A step that has been released is never changed: add another.
 * Plain SQL for PostgreSQL 13 and newer; names are found in the schema that migrate.ts sets.
 */

/** One step. */
export interface Migration {
  /** Counts from 1. */
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [
  {
    id: 1,
    name: 'candidates',
    sql: `
create table flow_version (
  id text not null,
  version integer not null,
  flow json not null,
  backstage json not null,
  hash text not null,
  published_at timestamptz not null,
  primary key (id, version)
);

-- Room on each page lets a row be rewritten in place, without touching the indexes.
create table session (
  id text primary key,
  seq bigint generated always as identity,
  flow_id text not null,
  flow_version integer not null,
  token_hash text not null unique,
  opening jsonb,
  version integer not null,
  locale text not null,
  source text,
  device text,
  candidate jsonb not null,
  tracking_id text not null unique,
  action text,
  action_at timestamptz,
  withdrawn_at timestamptz,
  deadline timestamptz,
  finished_at timestamptz,
  scheduling_opened_at timestamptz,
  scheduling_deferred_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  status_at timestamptz not null,
  foreign key (flow_id, flow_version) references flow_version
) with (fillfactor = 70);
create unique index session_opening on session ((opening ->> 'keyHash'));
create index session_of_flow on session (flow_id, seq);

create table stage (
  session text not null references session on delete cascade,
  stage text not null,
  revision integer not null,
  answers jsonb not null,
  submissions integer not null,
  submitted_at timestamptz,
  skipped_at timestamptz,
  waived_at timestamptz,
  scores jsonb not null,
  evaluation jsonb,
  updated_at timestamptz not null,
  primary key (session, stage)
) with (fillfactor = 70);

create table consent (
  session text not null references session on delete cascade,
  seq bigint generated always as identity,
  id text not null,
  notice text not null,
  decision text not null,
  notice_version text not null,
  text_sha256 text not null,
  locale text not null,
  at timestamptz not null,
  primary key (session, id)
);

create table booking (
  session text not null references session on delete cascade,
  seq bigint generated always as identity,
  id text not null,
  provider text not null,
  by text not null,
  state text not null,
  external_id text,
  starts_at timestamptz,
  ends_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (session, id)
);

create table upload (
  session text not null references session on delete cascade,
  seq bigint generated always as identity,
  id text primary key,
  stage text not null,
  question text,
  name text not null,
  bytes bigint not null,
  finished jsonb,
  created_at timestamptz not null
);
create index upload_of_session on upload (session);

create table help (
  session text not null references session on delete cascade,
  seq bigint generated always as identity,
  id text not null,
  kind text not null,
  message text,
  contact text,
  at timestamptz not null,
  primary key (session, id)
);

-- Voluntary self-identification: apart from everything that decides or reports.
create table self_id (
  session text not null references session on delete cascade,
  stage text not null,
  answers jsonb not null,
  at timestamptz not null,
  primary key (session, stage)
);

create table answered_key (
  owner text not null,
  key_hash text not null,
  request_hash text not null,
  status integer not null,
  body json,
  at timestamptz not null,
  primary key (owner, key_hash)
);
create index answered_key_at on answered_key (at);

create table event (
  seq bigint generated always as identity primary key,
  name text not null,
  at timestamptz not null,
  session text,
  stage text,
  question text,
  received_at timestamptz not null
);
create index event_of_session on event (session) where session is not null;

create table erased (
  token_hash text primary key,
  key_hash text,
  at timestamptz not null
);
`,
  },
  {
    id: 2,
    name: 'documents',
    sql: `
alter table upload add refused jsonb;

-- Apart from the upload: a session is read with its uploads each time, and a text may be long.
create table resume_text (
  session text not null references session on delete cascade,
  upload text primary key references upload on delete cascade,
  text text not null
);
create index resume_text_of_session on resume_text (session);
`,
  },
  {
    id: 3,
    name: 'uploads that nobody finishes',
    sql: `
alter table upload add column expires_at timestamptz;
update upload set expires_at = created_at + interval '7 days';
alter table upload alter column expires_at set not null;
create index upload_unfinished on upload (expires_at) where finished is null;
`,
  },
  {
    id: 4,
    name: 'further tokens',
    sql: `
-- Ways into a session beside the token of its opening: links, and the tokens that they were exchanged for.
create table session_token (
  hash text primary key,
  session text not null references session on delete cascade,
  seq bigint generated always as identity,
  kind text not null,
  expires_at timestamptz,
  used_at timestamptz,
  opening jsonb,
  created_at timestamptz not null
);
create index session_token_of_session on session_token (session);
`,
  },
];
