export function sum() { return import.meta.url; }
