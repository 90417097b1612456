import type { SigningPair } from '#shared/bundle/keys.ts';
import type { Typ } from '#shared/bundle/sign.ts';
/** One entry of `signatures`, whatever it holds. */
export type Entry = Readonly<Record<string, unknown>> & {
    readonly protected: string;
    readonly signature: string;
};
/** Signs a payload under a protected header of any bytes, as no honest program would. */
export declare function entryOf(payload: Uint8Array, header: unknown, pair: SigningPair): Entry;
/** The header that the specification asks for. */
export declare const headerOf: (typ: Typ, { kid }: SigningPair) => {
    alg: string;
    kid: string & import("zod").$brand<"KeyId">;
    typ: "junheng.appointment" | "junheng.approval" | "junheng.bundle.principal" | "junheng.bundle.station" | "junheng.invitation" | "junheng.pack" | "junheng.pack.confirmation" | "junheng.reply";
};
/** The canonical text of a JWS with these signatures. */
export declare const jwsOf: (payload: Uint8Array, signatures: readonly Entry[]) => string;
/** A JWS with one true signature. */
export declare const signedText: (payload: Uint8Array, typ: Typ, pair: SigningPair) => string;
