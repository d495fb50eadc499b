// SPDX-License-Identifier: Apache-2.0
// PouchDB against its own server over HTTP on loopback: seconds to push and to pull COUNT documents.
// Run by bench/sync.py with NODE_PATH naming a folder that holds pouchdb-node, express and express-pouchdb.
"use strict";
const os = require("os");
const path = require("path");
const fs = require("fs");
const PouchDB = require("pouchdb-node");
const express = require("express");
const pouchApp = require("express-pouchdb");

async function main(count) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "pouch-"));
  const Server = PouchDB.defaults({ prefix: path.join(folder, "server") + path.sep });
  fs.mkdirSync(path.join(folder, "server"));
  const app = express();
  app.use("/db", pouchApp(Server, { mode: "minimumForPouchDB", configPath: path.join(folder, "config.json"), logPath: path.join(folder, "log.txt") }));
  const listening = await new Promise((done) => { const one = app.listen(0, "127.0.0.1", () => done(one)); });
  const url = `http://127.0.0.1:${listening.address().port}/db/notes`;
  const first = new PouchDB(path.join(folder, "first"));
  const docs = [];
  for (let place = 0; place < count; place += 1) {
    docs.push({ _id: `note-${String(place).padStart(9, "0")}`, text: `顾客来电第 ${place} 次，要求回电。`, state: "new", at: 1732155000 + place });
  }
  for (let place = 0; place < count; place += 1000) {
    await first.bulkDocs(docs.slice(place, place + 1000));
  }
  const options = { batch_size: 1000 };
  const begun = process.hrtime.bigint();
  await first.replicate.to(url, options);
  const pushed = process.hrtime.bigint();
  const second = new PouchDB(path.join(folder, "second"));
  await second.replicate.from(url, options);
  const pulled = process.hrtime.bigint();
  const info = await second.info();
  if (info.doc_count !== count) { throw new Error(`pulled ${info.doc_count} of ${count}`); }
  process.stdout.write(JSON.stringify({ push_s: Number(pushed - begun) / 1e9, pull_s: Number(pulled - pushed) / 1e9, count }) + "\n");
  fs.rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

main(Number(process.argv[2] || 2000)).catch((error) => { process.stderr.write(String(error.stack) + "\n"); process.exit(1); });
