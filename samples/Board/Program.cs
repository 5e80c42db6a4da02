using Board.Page;
using Board.People;
using Board.Storage;
using Mizan;

const string DefaultUrl = "http://localhost:5080";

var builder = WebApplication.CreateSlimBuilder(args);
if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls(DefaultUrl);
// A line for every request would say nothing that an answer does not, and cost more than most answers.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

var file = Path.GetFullPath(builder.Configuration["BOARD_DB"] ?? "board.db", builder.Environment.ContentRootPath);
builder.Services.AddSingleton(_ => new BoardDatabase(file));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddAuthentication(BoardCookie.Scheme).AddCookie(BoardCookie.Configure);
builder.Services.AddMizanCsrf();
builder.Services.AddMizan();

var app = builder.Build();
await app.Services.GetRequiredService<BoardDatabase>().PrepareAsync(app.Lifetime.ApplicationStopping);
app.UseAuthentication();
app.MapMizan("/api/mizan");
app.MapPage();
await app.RunAsync();
