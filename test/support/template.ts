/** The database that every test file copies. */
export const TEMPLATE = 'golden_thread_template';
