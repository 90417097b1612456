import { DistrictId, type Recipient, type Sha256 } from '#shared/ids.ts';
import type { Draft, Opener } from './vector.ts';
/** Keys to change; an undefined one is taken away. */
export type Change = Readonly<Record<string, unknown>>;
/** The value with these keys changed or taken away. */
export declare const changed: (value: Change, change: Change) => Change;
export declare const school = "9901010001";
export declare const stationId = "0123456789abcdef0123456789abcdef";
export declare const districtId: DistrictId;
export declare const packRef: {
    hash: string;
    id: string;
    version: number;
};
/** A record of form S, the smallest that says something. */
export declare const aRecord: Change;
export declare const aPersonal: Change;
/** An object as a manifest lists it, with its bytes. */
export interface Listed {
    readonly kind: string;
    readonly hash: Sha256;
    readonly bytes: Uint8Array;
}
export declare const objectOf: (kind: string, of: Uint8Array | Change) => Promise<Listed>;
/** The one object of most vectors. */
export declare const theRecord: Listed;
/** The manifest of a first bundle over these objects. */
export declare function manifestOf(objects: readonly Listed[], change?: Change): Change;
/** The manifest of most vectors, and its bytes. */
export declare const theManifest: Change;
export declare const thePayload: Uint8Array;
/** The objects of a container, by their hash. */
export declare const heldBy: (objects: readonly Listed[]) => Map<string & import("zod").$brand<"Sha256">, Uint8Array<ArrayBufferLike>>;
/** What `manifest.jws` holds in most vectors, and the container around it. */
export declare const theJws: string;
export declare const theContainer: Uint8Array;
/** Any bytes, encrypted to the district or to these. */
export declare const encrypted: (inside: Uint8Array, recipients?: readonly Recipient[], opener?: Opener) => Promise<Draft>;
/** A bundle around this `manifest.jws`, with these objects in the container. */
export declare const aroundJws: (jws: string | Uint8Array, objects?: readonly Listed[]) => Promise<Draft>;
/** A bundle whose manifest has these bytes, truly signed by the station. */
export declare const aroundPayload: (payload: Uint8Array, objects?: readonly Listed[]) => Promise<Draft>;
/** A bundle with these objects and this change of its manifest, truly signed. */
export declare const bundleWith: (change: Change, objects?: Listed[]) => Promise<Draft>;
/** The id that such a bundle has. */
export declare const idWith: (change: Change, objects?: Listed[]) => Promise<Sha256>;
