/** The names that one embedded PostgreSQL always has. */
export const ADMINISTRATOR = 'postgres';
export const OWNER = 'golden_thread_owner';
export const APP = 'golden_thread_app';
export const DATABASE = 'golden_thread';
