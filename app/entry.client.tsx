// No page hydrates: what a page adds in the browser is app/enhance. Remix wants an entry all the same.
export {};
