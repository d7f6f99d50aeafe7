/** Why a file that somebody sent cannot be read, in words for whoever sent it. */
export class Unreadable extends Error {}
