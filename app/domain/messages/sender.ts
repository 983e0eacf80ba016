/** Whether an address is at the storefront's own domain or below it; a port says nothing about mail. */
export function isAtHost(address: string, host: string): boolean {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const own = host.replace(/:\d+$/, "").toLowerCase();
  return domain === own || domain.endsWith(`.${own}`);
}
