/** Who signs for the demo people. A name and no address, so that it stays the same on whichever port the hub runs. */
export const DEMO_ISSUER = 'https://demo.golden-thread.invalid';
