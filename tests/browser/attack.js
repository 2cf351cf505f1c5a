// What strangers send to the page of `wegmarke serve`, byte by byte: all of it
// is refused, nothing of the file comes back, and the page goes on.
"use strict";

const { spawn } = require("node:child_process");
const fs = require("node:fs");
const net = require("node:net");
const path = require("node:path");
const t = require("./help.js");

const folder = path.join(t.dir, "attack");
const SECRET = "Geheimkreis";

/** Starts the server over a file that holds a name nobody else has. */
function serve() {
  fs.mkdirSync(folder);
  const db = path.join(folder, "wegmarke.db");
  t.wm("--db", db, "init");
  t.wm("--db", db, "unit", "add", "--kind", "landkreis", "--name", SECRET);
  const server = spawn(process.env.WM, ["--lang", "en", "serve", folder, "--no-browser"]);
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (bytes) => {
      said += bytes;
      const found = said.match(/http:\/\/127\.0\.0\.1:(\d+)\/\?begin=(\w+)/);
      if (found) resolve({ server, port: Number(found[1]), begin: found[2] });
    });
    server.on("exit", () => reject(new Error("the server ended: " + said)));
  });
}

/** Sends bytes; what comes back until the end, or after a while. */
function send(port, bytes, options) {
  return new Promise((resolve) => {
    const socket = net.connect(port, (options || {}).host || "127.0.0.1");
    let got = "";
    const end = () => { socket.destroy(); resolve(got); };
    const timer = setTimeout(end, (options || {}).wait || 700);
    socket.on("data", (more) => {
      got += more.toString("latin1");
      if ((options || {}).first) { clearTimeout(timer); end(); }
    });
    socket.on("error", () => { clearTimeout(timer); end(); });
    socket.on("end", () => { clearTimeout(timer); end(); });
    socket.write(bytes);
  });
}

const status = (reply) => Number((reply.match(/^HTTP\/1\.[01] (\d+)/) || [0, 0])[1]);

function ask(port, line, heads, body) {
  const all = { Host: "127.0.0.1:" + port, Connection: "close", ...heads };
  let text = line + " HTTP/1.1\r\n";
  for (const [name, value] of Object.entries(all)) {
    if (value === null) continue;
    for (const one of [].concat(value)) text += name + ": " + one + "\r\n";
  }
  return text + "\r\n" + (body || "");
}

async function attacks() {
  const { server, port, begin } = await serve();
  try {
    await all(server, port, begin);
  } finally {
    server.kill();
  }
}

async function all(server, port, begin) {
  const get = (target, heads) => send(port, ask(port, "GET " + target, heads), { wait: 3000 });
  const before = await get("/");
  t.eq(status(before), 403, "without the address that was printed nobody comes in");
  const wrong = await get("/?begin=" + "0".repeat(begin.length));
  t.eq(status(wrong), 403, "a guessed address lets nobody in");
  const first = await get("/?begin=" + begin);
  t.eq(status(first), 303, "the printed address lets one in");
  t.ok(!/Location:.*begin/i.test(first), "the secret is not in the next address");
  const set = first.match(/Set-Cookie: ([^;\r]+)(.*)/i);
  t.ok(/HttpOnly/.test(set[2]) && /SameSite=Strict/.test(set[2]), "the cookie is for this page alone: " + set[2]);
  const cookie = set[1];
  t.eq(status(await get("/?begin=" + begin)), 403, "the address lets in once");
  const inside = await get("/", { Cookie: cookie });
  t.eq(status(inside), 200, "who was let in sees the page");
  t.ok(inside.includes(SECRET), "the page shows the file");
  const token = inside.match(/[0-9a-f]{64}/)[0];
  const origin = "http://127.0.0.1:" + port;
  const form = "_token=" + token + "&_verb=unit+list&_back=/";
  const kind = "application/x-www-form-urlencoded";
  const post = (heads, body, target) => send(port, ask(port, "POST " + (target || "/do"),
    { Cookie: cookie, Origin: origin, "Content-Type": kind, "Content-Length": String((body || form).length),
      ...heads }, body || form), { wait: 3000 });
  t.eq(status(await post({})), 303, "a form of the page is taken");

  const refused = {};
  const hosts = ["evil.example", "evil.example:" + port, "127.0.0.1", "127.0.0.1:" + (port - 1),
    "localhost.evil.example:" + port, "127.0.0.1.nip.io:" + port, "0.0.0.0:" + port, "", "[::]:" + port,
    "127.0.0.1:" + port + ".evil.example", "127.0.0.1:" + port + "@evil.example", "2130706433:" + port,
    "127.1:" + port, "LOCALHOST.:" + port];
  for (const host of hosts) refused["host " + host] = await get("/", { Cookie: cookie, Host: host });
  refused["no host"] = await get("/", { Cookie: cookie, Host: null });
  refused["two hosts"] = await get("/", { Cookie: cookie, Host: ["127.0.0.1:" + port, "evil.example"] });
  const origins = [null, "null", "http://evil.example", "https://127.0.0.1:" + port, origin + ".evil.example",
    "http://127.0.0.1", "http://127.0.0.1:" + (port + 1), "http://localhost:" + port, ""];
  for (const one of origins) refused["origin " + one] = await post({ Origin: one });
  refused["two origins"] = await post({ Origin: [origin, origin] });
  for (const site of ["cross-site", "same-site"]) {
    refused["site " + site] = await post({ "Sec-Fetch-Site": site });
    refused["get from " + site] = await get("/", { Cookie: cookie, "Sec-Fetch-Site": site });
  }
  const cookies = ["", "wegmarke_" + port + "=", "wegmarke_" + port + "=" + "0".repeat(64),
    cookie.slice(0, -1), cookie + "0", cookie.replace("wegmarke", "Wegmarke"), cookie + "; " + cookie + "x"];
  for (const one of cookies) refused["cookie " + one.slice(0, 30) + one.length] = await get("/", { Cookie: one });
  const tokens = ["_verb=unit+list", "_token=&_verb=unit+list", "_token=" + "0".repeat(64) + "&_verb=unit+list",
    "_token=" + token.slice(1) + "&_verb=unit+list"];
  for (const body of tokens) {
    refused["form " + body.slice(0, 20)] = await post({ "Content-Length": String(body.length) }, body);
  }
  for (const type of ["text/plain", "application/json", "multipart/mixed", ""]) {
    refused["type " + type] = await post({ "Content-Type": type });
  }
  for (const method of ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "HEAD", "FOO"]) {
    refused["method " + method] = await send(port, ask(port, method + " /", { Cookie: cookie }), { wait: 3000 });
  }
  for (const target of ["/../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
    "/..\\..\\etc\\passwd", "/%00", "//etc/passwd", "/round/../../etc/passwd", "http://evil.example/"]) {
    refused["path " + target] = await get(target, { Cookie: cookie });
  }
  const smuggled = ask(port, "GET /", { Cookie: cookie }) + "";
  const both = { "Transfer-Encoding": "chunked", "Content-Length": "5" };
  refused["length and chunks"] = await send(port, ask(port, "POST /do", { Cookie: cookie, Origin: origin,
    "Content-Type": kind, Connection: null, ...both }, "0\r\n\r\n" + smuggled.replace(cookie, "x")), { wait: 3000 });
  refused["two lengths"] = await post({ "Content-Length": [String(form.length), "5"] });
  refused["length below zero"] = await post({ "Content-Length": "-1" });
  refused["length of letters"] = await post({ "Content-Length": "0x10" });
  refused["too long"] = await post({ "Content-Length": "99999999999" });
  refused["body of a get"] = await send(port, ask(port, "GET /", { Cookie: cookie, "Content-Length": "4" }, "abcd"),
    { wait: 3000 });
  refused["head bomb"] = await get("/", { Cookie: cookie, "X-A": "a".repeat(200000) });
  const many = {};
  for (let i = 0; i < 5000; i++) many["X-" + i] = "a";
  refused["many heads"] = await get("/", { Cookie: cookie, ...many });
  refused["long address"] = await get("/" + "a".repeat(100000), { Cookie: cookie });
  refused["no http"] = await send(port, "hello\r\n\r\n");
  refused["tls"] = await send(port, Buffer.from("16030100a5010000a10303", "hex"));
  refused["old http"] = await send(port, "GET /\r\n\r\n");
  refused["bare line feeds"] = await send(port, "GET / HTTP/1.1\nHost: evil.example\n\n");
  refused["folded head"] = await send(port, "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port
    + "\r\nCookie: x\r\n " + cookie + "\r\n\r\n");
  refused["blank before the colon"] = await send(port, "GET / HTTP/1.1\r\nHost : 127.0.0.1:" + port
    + "\r\nCookie: " + cookie + "\r\n\r\n");
  refused["pipelined"] = await send(port, ask(port, "GET /", { Connection: null }).repeat(20));
  let n = 0;
  for (const [name, reply] of Object.entries(refused)) {
    n += 1;
    const code = status(reply);
    t.ok(code === 0 || code >= 400, name + " is refused", "status " + code);
    t.ok(!reply.includes(SECRET), name + " gives nothing away");
    t.ok(!/root:/.test(reply), name + " reads no file");
  }
  t.ok(n >= 60, "at least 60 attacks, " + n);

  const back = await post({}, "_token=" + token + "&_verb=unit+list&_back=//evil.example");
  t.ok(/Location: \/\r/.test(back), "a form leads nowhere else");
  const outside = path.join(folder, "outside.txt");
  const body = "_token=" + token + "&_verb=report&_back=/&o.output=" + encodeURIComponent(outside);
  await post({ "Content-Length": String(body.length) }, body);
  t.ok(!fs.existsSync(outside), "a form writes no file of its choice");
  const run = "_token=" + token + "&_verb=run&_back=/&a.script=x";
  t.eq(status(await post({ "Content-Length": String(run.length) }, run)), 404, "a form runs no script");

  const sockets = [];
  for (let i = 0; i < 2000; i++) {
    const socket = net.connect(port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
    sockets.push(socket);
  }
  await new Promise((resolve) => { setTimeout(resolve, 1500); });
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => { setTimeout(resolve, 500); });
  const after = await get("/", { Cookie: cookie });
  t.eq(status(after), 200, "after 2,000 connections the page goes on");
  t.ok(server.exitCode === null, "the server lives");
  for (const head of ["Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff",
    "Cache-Control: no-store", "X-Frame-Options: DENY"]) t.ok(after.includes(head), "it says " + head);
}

t.run({ attacks });
