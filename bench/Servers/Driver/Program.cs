using System.Globalization;
using Mizan.Bench.Servers.Driver;

// <folder of the published servers> <rounds> <seconds a slot> [handlers] [sockets] [cold]
var folder = Path.GetFullPath(args[0]);
var (rounds, seconds) = (int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture));
var servers = ServerTable.Find(folder);
if (args.Contains("handlers")) await HandlerRun.RunAsync([.. servers.Where(server => server.IsDotnet)], rounds);
if (args.Contains("sockets")) await new SocketRun(servers, rounds, seconds).RunAsync();
if (args.Contains("cold")) await ColdRun.RunAsync([.. servers.Where(server => server.IsDotnet)], rounds);
