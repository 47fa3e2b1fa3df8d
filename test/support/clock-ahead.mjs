// Loaded into a server before it starts: its clock goes ahead when the test says so, by as many milliseconds.
const { now } = Date;
let ahead = 0;
Date.now = () => now() + ahead;
process.on('message', (milliseconds) => {
  ahead += milliseconds;
  process.send(ahead);
});
process.channel.unref();
