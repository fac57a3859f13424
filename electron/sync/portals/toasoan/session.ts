import { sessionSchema } from '../../../../shared/portal-api/schemas.ts';
import { PortalFailure } from '../failure.ts';
import { isSignedOut, readAnswer, refusal } from './answers.ts';
import type { Http, HttpAnswer, HttpRequest } from './http.ts';

export type Credentials = { readonly username: string; readonly password: string };

/** A signed-in user at one server. The token lives in memory only. */
export type Session = {
  /** Makes sure there is a token. Throws PortalFailure `sign-in-refused` when name or password are wrong. */
  readonly signIn: () => Promise<void>;
  /** Sends a request in the user's name; signs in once more when the token has expired meanwhile. */
  readonly send: (http: Http, request: HttpRequest) => Promise<HttpAnswer>;
  /** Whether the portal has refused this name and password; it is then not asked again. */
  readonly refused: () => boolean;
};

/** Keeps one token for all deliveries to a server; signing in happens once even when several need it at the same time. */
export function createSession(http: Http, credentials: Credentials): Session {
  let current: Promise<string> | null = null;
  let refusedBy: PortalFailure | null = null;

  const token = (): Promise<string> => {
    // Asking again with the same wrong password only locks the account.
    if (refusedBy !== null) return Promise.reject(refusedBy);
    current ??= requestToken(http, credentials).catch((failure: unknown) => {
      current = null;
      if (failure instanceof PortalFailure && failure.reason === 'sign-in-refused') refusedBy = failure;
      throw failure;
    });
    return current;
  };

  const attempt = async (via: Http, request: HttpRequest): Promise<HttpAnswer> => {
    const used = token();
    const authorization = `Bearer ${await used}`;
    const answer = await via({ ...request, headers: { ...request.headers, authorization } });
    // Only forget the token that was refused: another delivery may have fetched a fresh one meanwhile.
    if (isSignedOut(answer) && current === used) current = null;
    return answer;
  };

  return {
    signIn: async () => {
      await token();
    },
    send: async (via, request) => {
      const answer = await attempt(via, request);
      if (!isSignedOut(answer)) return answer;
      const second = await attempt(via, request);
      if (isSignedOut(second)) throw refusal(second);
      return second;
    },
    refused: () => refusedBy !== null,
  };
}

async function requestToken(http: Http, { username, password }: Credentials): Promise<string> {
  const answer = await http({
    method: 'POST',
    path: '/session',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const failure = answer.status >= 400 ? refusal(answer) : null;
  if (failure?.reason === 'forbidden') throw new PortalFailure('sign-in-refused', { detail: failure.detail });
  if (failure !== null) throw failure;
  return readAnswer(answer, sessionSchema).token;
}
