using Mizan.Bench.Servers;

// Controllers as they come.
var builder = BenchHost.Configure(WebApplication.CreateBuilder(args));
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
await app.RunAsync();
