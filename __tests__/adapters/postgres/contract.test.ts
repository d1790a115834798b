import { postgresDatabase } from "../../../src/adapters/postgres/postgres.ts";
import { postgresContract } from "../../contracts/postgres.ts";
import { fakeDatabase } from "../../fakes/postgres.ts";
import { testDatabase } from "../../postgres/server.ts";

postgresContract("a database in memory", async () => fakeDatabase());

postgresContract("PostgreSQL", async () => {
  const database = await testDatabase();
  const opened = new Set<ReturnType<typeof postgresDatabase>>();
  return {
    open: () => {
      const postgres = postgresDatabase({ url: database.url });
      opened.add(postgres);
      return postgres;
    },
    close: async () => {
      await Promise.all([...opened].map((one) => one.close()));
      await database.stop();
    },
  };
});
