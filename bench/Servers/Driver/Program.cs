using System.Globalization;
using Mizan.Bench.Servers.Driver;

// <folder of the published servers> <rounds> <seconds a slot> [handlers] [sockets] [cold]
var folder = Path.GetFullPath(args[0]);
var (rounds, seconds) = (int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture));
// SERVERS leaves out all but those whose names have one of its parts in them; the first one has to stay, to compare with.
var parts = (Environment.GetEnvironmentVariable("SERVERS") ?? "").Split(',');
IReadOnlyList<Server> servers = [.. ServerTable.Find(folder)
    .Where((server, i) => i == 0 || parts.Any(part => server.Name.Contains(part, StringComparison.Ordinal)))];
if (args.Contains("handlers")) await HandlerRun.RunAsync([.. servers.Where(server => server.HasHandler)], rounds);
if (args.Contains("sockets")) await new SocketRun(servers, rounds, seconds).RunAsync();
if (args.Contains("cold")) await ColdRun.RunAsync([.. servers.Where(server => server.IsDotnet)], rounds);
