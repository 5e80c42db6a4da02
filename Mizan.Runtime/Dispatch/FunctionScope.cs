using Microsoft.Extensions.DependencyInjection;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Dispatch;

/// <summary>Runs a function with services of its own: a database session, for one, does not stand two users at a time.</summary>
internal static class FunctionScope
{
    public static ValueTask FetchAsync(MizanRequest request, ReadFunction function, ReadOnlySpan<char> query, WireWriter output)
    {
        var scope = request.Services.CreateAsyncScope();
        ValueTask run;
        try
        {
            run = function.FetchAsync(request.WithServices(scope.ServiceProvider), query, output);
        }
        catch (Exception exception)
        {
            run = ValueTask.FromException(exception);
        }
        return Awaited(scope, run);

        static async ValueTask Awaited(AsyncServiceScope scope, ValueTask run)
        {
            await using (scope) await run;
        }
    }
}
