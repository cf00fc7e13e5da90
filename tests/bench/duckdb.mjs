// duckdb.mjs [FILE.sql]: the answer to a query, by DuckDB.  Without one: nothing,
// for what the start alone takes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { DuckDBInstance } = createRequire(import.meta.url)('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();

if (process.argv.length > 2) {
	const query = readFileSync(process.argv[2], 'utf8');
	for (const row of (await connection.runAndReadAll(query)).getRows())
		console.log(row.join());
}
