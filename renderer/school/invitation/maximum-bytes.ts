/** The largest file that the contract takes (90,000 base64 characters). */
export const maximumBytes = 67_500
