using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Board.Page;

/// <summary>The page in the browser: files that npm has built, which lie beside the program in <c>wwwroot</c>.</summary>
internal static partial class PageFiles
{
    private const string Missing =
        "The page is not built. Install Node 20.19 or newer with npm (https://nodejs.org), then: dotnet run --project samples/Board";

    // Its scripts and styles are its own, and no other site puts it into a frame. Styles within it are the devtools'.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // What the page itself shows under these addresses; every other one is answered as without a page.
    private static readonly string[] Views = ["/", "/boards/{board:int}/", "/boards/{board:int}/cards/{card:int}/"];

    /// <summary>Serves the page, or says how to get one. The functions are served either way.</summary>
    public static void MapPage(this WebApplication app)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (!File.Exists(Path.Combine(folder, "index.html")))
        {
            LogMissing(app.Logger, Missing);
            app.MapGet("/", static () => Results.Text(Missing + "\n", statusCode: StatusCodes.Status404NotFound));
            return;
        }
        var files = new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder), OnPrepareResponse = Prepare };
        app.UseStaticFiles(files);
        foreach (var view in Views) app.MapFallbackToFile(view, "index.html", files);
    }

    private static void Prepare(StaticFileResponseContext context)
    {
        var headers = context.Context.Response.Headers;
        // The name of what is in assets changes with its content; the page that names it has to be asked for each time.
        var isHashed = context.Context.Request.Path.StartsWithSegments("/assets");
        headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason}")]
    private static partial void LogMissing(ILogger logger, string reason);
}
