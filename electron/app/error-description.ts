import { z } from 'zod';
import { AppFailure } from '../../shared/domain/app-error.ts';

export type ErrorDescription = { readonly error: string; readonly stack: readonly string[] };

/**
 * What may be written down about an error. Messages of parsers quote their input (`Unexpected token 'B', "Bài viết…"`),
 * and schema errors carry the refused value: both would put article text into the log, so only names, codes,
 * paths inside the value and stack frames are kept from those.
 */
export function describeError(error: unknown): ErrorDescription {
  if (error instanceof z.ZodError) {
    const issues = error.issues.slice(0, 5).map((issue) => `${issue.path.map(String).join('.') || '(root)'}: ${issue.code}`);
    return { error: `ZodError ${issues.join(', ')}`, stack: frames(error) };
  }
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const cause = error instanceof AppFailure && error.cause instanceof Error ? ` < ${describeError(error.cause).error}` : '';
  const said = error instanceof SyntaxError ? '' : `: ${withoutQuotes(error.message).slice(0, 200)}`;
  return { error: `${error.name}${said}${cause}`, stack: frames(error) };
}

function withoutQuotes(message: string): string {
  return message.replace(/(["'`])(?:(?!\1).){24,}\1/gs, '$1…$1');
}

function frames(error: Error): readonly string[] {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, 12).map((line) => line.trim());
}
