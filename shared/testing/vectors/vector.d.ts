import type { FaultCode } from '#shared/fault.ts';
import type { DistrictId, SchoolCode, Sha256, StationId, WorkspaceKind } from '#shared/ids.ts';
import type { PartyName } from './parties.ts';
/** What must happen: it holds and has this identity, or it is refused with this code. */
export type Expectation = {
    readonly ok: Sha256;
} | {
    readonly fault: FaultCode;
};
/** Who opens the file. Without more than a name it is a stranger who has that party's age identity. */
export interface Opener {
    /** Whose age identity is at hand; absent where the file is in the open. */
    readonly identity?: PartyName;
    /** What a receiver asks beyond what a stranger can: its own district, kind, station and school. */
    readonly receiver?: {
        readonly district?: DistrictId;
        readonly kind?: WorkspaceKind;
        readonly station?: StationId;
        readonly school?: SchoolCode;
    };
    /** Whose key must have issued or confirmed a pack. */
    readonly packBy?: {
        readonly issuer: PartyName;
    } | {
        readonly district: PartyName;
    };
}
/** A file with what must happen to it, and why. */
export interface Vector {
    /** Unique; with `ending` the name of the file. */
    readonly name: string;
    readonly ending: 'jhb' | 'jhr' | 'jhi' | 'jhp';
    readonly bytes: Uint8Array;
    /** What comes out the same whenever the file is built: what is encrypted, or the file in the open. */
    readonly inside: Uint8Array;
    readonly opener: Opener;
    readonly expect: Expectation;
    readonly why: string;
    /** Of `shared/bundle/README.md`. */
    readonly section: string;
}
/** A file before anyone said what must happen to it. */
export type Draft = Pick<Vector, 'ending' | 'bytes' | 'inside' | 'opener'>;
/** A file that must be refused with this code. */
export declare const bad: (name: string, fault: FaultCode, section: string, why: string, draft: Draft) => Vector;
/** A file that must hold and have this identity. */
export declare const good: (name: string, ok: Sha256, section: string, why: string, draft: Draft) => Vector;
