/**
 * Raw DEFLATE of one block with the fixed codes (RFC 1951 §3.2.6): bytes as they come, and what
 * repeats the byte before by matches of 258. Weak, but the same on every machine, so that a vector's
 * container has one hash.
 */
export declare function fixedDeflate(bytes: Uint8Array): Uint8Array;
