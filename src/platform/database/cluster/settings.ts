import { LOOPBACK } from './free-port';

// Durability (fsync, full_page_writes, synchronous_commit) is not set here: PostgreSQL's defaults are right, and assertDurable refuses others.
const SETTINGS = {
  listen_addresses: LOOPBACK,
  unix_socket_directories: '',
  cluster_name: 'golden_thread',
  password_encryption: 'scram-sha-256',
  max_connections: '60',
  shared_buffers: '128MB',
  jit: 'off',
  idle_in_transaction_session_timeout: '60s',
  timezone: 'UTC',
  // One file a weekday in the data folder, overwritten a week later.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Statements, parameters and details of errors hold what is known of children.
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_error_verbosity: 'terse',
} as const;

/** Given on the command line: they hold for this start, whatever stands in the data folder, and change with the release. */
export const settingsFor = (port: number): string[] =>
  Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
