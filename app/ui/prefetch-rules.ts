/**
 * Speculation rules: the browser fetches a page of ours while the pointer rests on its link.
 * Only plain links: nothing that downloads, opens elsewhere, or says that it should be left alone.
 */
export const prefetchRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          { not: { href_matches: "/assets/*" } },
          // Going to a company is remembered, and a page that is fetched ahead remembers nothing.
          { not: { href_matches: ["/console", "/console/:company"] } },
          {
            not: {
              selector_matches: "[download],[target],[rel~=nofollow],[data-no-prefetch]",
            },
          },
        ],
      },
      eagerness: "moderate",
    },
  ],
});
