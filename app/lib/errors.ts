import type { MessageKey } from '#app/i18n/messages.ts';

/** It is not there, or not for this actor to see: both look the same from outside. */
export class NotFound extends Error {
  constructor() {
    super('not found');
  }
}

/** The actor may see it, and may not do this. */
export class Forbidden extends Error {
  constructor() {
    super('forbidden');
  }
}

/** Too much is asked for at once: worth a new try in a moment. */
export class Busy extends Error {
  constructor() {
    super('busy');
  }
}

/** A rule or somebody else's act stands in the way; `code` is the message that says so. */
export class Conflict extends Error {
  readonly code: MessageKey;
  constructor(code: MessageKey) {
    super(code);
    this.code = code;
  }
}
