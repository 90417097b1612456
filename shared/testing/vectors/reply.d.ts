import type { SigningPair } from '#shared/bundle/keys.ts';
import type { Sha256 } from '#shared/ids.ts';
import { type Change, type Listed } from './bundle.ts';
import type { Draft, Opener } from './vector.ts';
/** A reply that says as little as one can. */
export declare const aReply: Change;
/** Objects as a reply lists them. */
export declare const listing: (objects: readonly Listed[]) => Change;
/** Any bytes, encrypted to the station. */
export declare const toStation: (inside: Uint8Array, opener?: Opener) => Promise<Draft>;
/** A reply around this `reply.jws`, with these objects in the container. */
export declare const aroundReplyJws: (jws: string | Uint8Array, objects?: readonly Listed[], opener?: Opener) => Promise<Draft>;
/** A reply with this change, truly signed by the office's working key or by another pair. */
export declare const replyWith: (change: Change, objects?: readonly Listed[], by?: SigningPair) => Promise<Draft>;
/** The identity of such a reply. */
export declare const replyId: (change: Change) => Promise<Sha256>;
