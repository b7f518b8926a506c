import type { Role } from './role.ts';

export type Visitor = {
  readonly kind: 'visitor';
  readonly visitorId: string;
  readonly site: string;
  readonly timeZone?: string;
  /** The site vouched for who they are. */
  readonly known?: true;
};

/** Someone who works here, or a program with an API key: it acts as an operator whose id is `key:<id>`. */
export type Operator = {
  readonly kind: 'operator';
  readonly operatorId: string;
  readonly name: string;
  readonly role: Role;
  /** The session or key that authenticated, so that its end can close streams. */
  readonly credential: { readonly kind: 'session' | 'key'; readonly id: string };
};

/** Who calls the API. */
export type Caller = Visitor | Operator;
