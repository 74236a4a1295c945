/** Every operation of the contract lives under this prefix, on the origin that served the page. */
export const API_BASE = '/api/v1';
