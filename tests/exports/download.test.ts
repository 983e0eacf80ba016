import { describe, expect, it } from "vitest";
import { download, formatOf } from "~/exports/download";
import { endless, tableOf } from "./tables";

const named = (name: string, format: "csv" | "xlsx" = "csv") =>
  download(tableOf([["a"]]), format, name).headers.get("content-disposition");

describe("a download", () => {
  it("says what it is and how it is called", () => {
    const { headers } = download(tableOf([["a"]]), "xlsx", "customers-northline-2026-11-22");
    expect(headers.get("content-type")).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect(named("customers-northline-2026-11-22")).toBe('attachment; filename="customers-northline-2026-11-22.csv"');
  });

  it("is called by its name in any script, and never by more than a name", () => {
    expect(named("clientes-Soluções")).toBe(
      `attachment; filename="clientes-Solucoes.csv"; filename*=UTF-8''clientes-Solu%C3%A7%C3%B5es.csv`,
    );
    expect(named("東京", "xlsx")).toBe(`attachment; filename="-.xlsx"; filename*=UTF-8''%E6%9D%B1%E4%BA%AC.xlsx`);
    expect(named('a"\r\nX: 1/../b')).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/);
  });

  it("is CSV unless XLSX is asked for", () => {
    expect(["xlsx", "csv", "pdf", "constructor", null].map(formatOf)).toEqual(["xlsx", "csv", "csv", "csv", "csv"]);
  });

  it("asks for nothing before it is read, for little ahead, and for nothing more once it is left", async () => {
    const { seen, table } = endless([["a"]]);
    const reader = download(table, "csv", "rows").body!.getReader();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen.taken).toBe(0);
    for (let read = 0; read < 5; read++) await reader.read();
    expect(seen).toEqual({ taken: 5, ended: false });
    await reader.cancel();
    expect(seen).toEqual({ taken: 5, ended: true });
  });
});
