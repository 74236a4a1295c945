/**
 * The scroll lock of Mantine's dialogs writes a <style> of its own, through `get-nonce`, which reads the page's nonce
 * from this global alone. Without it the content security policy refuses the style, and the page scrolls behind.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });

export {};
