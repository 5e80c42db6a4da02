using Microsoft.AspNetCore.Server.Kestrel.Core;
using Mizan.Bench.Servers;
using Mizan.Bench.Servers.Grpc;

// The same work over HTTP/2, which gRPC needs.
var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));
BenchHost.Configure(builder);
builder.Services.AddGrpc();
var app = builder.Build();
app.MapGrpcService<UsersService>();
app.Map(BenchHost.StatisticsPath, (RequestDelegate)(static context => context.Response.WriteAsync(BenchHost.Statistics())));
await app.RunAsync();
