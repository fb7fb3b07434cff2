#!/usr/bin/env node
// Reads lcov reports of contracts/src, adds them up, and prints the figures of lines and branches. It exits with 1 when
// something is not covered that contracts/coverage.txt does not name, or is covered though it is named.
// Usage: scripts/coverage.js [--list] REPORT...
//   --list: print what is not covered as lines of contracts/coverage.txt, and compare nothing
'use strict';

const fs = require('fs');
const path = require('path');
const { contracts, listed } = require('./copies.js');

/** Adds a report's counts to `files`: file -> {lines, branches}, each a map from its place to how often it ran. */
function add(files, report) {
  let file;
  for (const row of fs.readFileSync(report, 'utf8').split('\n')) {
    const [kind, rest] = [row.slice(0, row.indexOf(':')), row.slice(row.indexOf(':') + 1)];
    if (kind === 'SF') {
      const name = rest.replace(/\\/g, '/').replace(/^.*\/contracts\//, '');
      file = /^src\/(?!dev\/)/.test(name) ? files[name] || (files[name] = { lines: new Map(), branches: new Map() }) : undefined;
    }
    if (!file) continue;
    const sum = (map, key, taken) => map.set(key, (map.get(key) || 0) + (Number(taken) || 0));
    if (kind === 'DA') sum(file.lines, Number(rest.split(',')[0]), rest.split(',')[1]);
    if (kind === 'BRDA') {
      const [line, block, branch, taken] = rest.split(',');
      sum(file.branches, `${line},${block},${branch}`, taken);
    }
  }
}

/** The places of a file that never ran: an id is the file, the function and the code, which edits elsewhere do not change. */
function missing(name, { lines, branches }) {
  const text = fs.readFileSync(path.join(contracts, name), 'utf8').split('\n');
  const place = (line) => {
    let within = '';
    for (let i = 0; i < line; i++) {
      const named = /\bfunction (\w+)/.exec(text[i].split('//')[0]) || /\b(constructor)\b/.exec(text[i].split('//')[0]);
      if (named) within = named[1];
    }
    return `${name} ${within}: ${text[line - 1].trim()}`;
  };
  const never = (map) => [...map].filter(([, taken]) => taken === 0).map(([key]) => key);
  return [
    ...never(lines).map(place),
    ...never(branches).map((key) => `${place(Number(key.split(',')[0]))} [branch ${Number(key.split(',')[2]) + 1}]`),
  ];
}

/** What a line of the list stands for: itself, with anything in place of a star that stands alone. */
function matcher(id) {
  const parts = id.split(/(?<= )\*(?=:|$)/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

function figure(what, maps) {
  const counts = maps.flatMap((map) => [...map.values()]);
  const ran = counts.filter((n) => n > 0).length;
  return `${what} ${ran} of ${counts.length} (${(100 * ran / counts.length).toFixed(1)} %)`;
}

function main() {
  const reports = process.argv.slice(2).filter((a) => a !== '--list');
  const files = {};
  for (const report of reports) add(files, report);
  const found = Object.keys(files).sort().flatMap((name) => missing(name, files[name]));
  if (process.argv.includes('--list')) return console.log([...new Set(found)].join('\n'));

  const known = [...listed('coverage.txt')].map((id) => [id, matcher(id)]);
  const fresh = found.filter((id) => !known.some(([, matches]) => matches.test(id)));
  const stale = known.filter(([, matches]) => !found.some((id) => matches.test(id))).map(([id]) => id);
  for (const id of fresh) console.log(`not covered: ${id}`);
  for (const id of stale) console.log(`covered, but listed as not: ${id}`);
  const all = Object.values(files);
  console.log(`coverage: ${figure('lines', all.map((f) => f.lines))}, ${figure('branches', all.map((f) => f.branches))}; ` +
    (fresh.length > 0 ? `${fresh.length} of the rest unexplained` : 'the rest explained'));
  process.exitCode = fresh.length + stale.length > 0 || all.length === 0 ? 1 : 0;
}

main();
