/** Photos the harness serves. */
export const photoIds = { landscape: 'a'.repeat(64), logo: 'b'.repeat(64), edited: 'c'.repeat(64), upright: 'd'.repeat(64) } as const;
