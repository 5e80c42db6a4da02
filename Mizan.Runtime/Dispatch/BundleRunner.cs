using Mizan.Invalidation;
using Mizan.Limits;
using Mizan.Registry;
using Mizan.Wire;

namespace Mizan.Dispatch;

/// <summary>
/// Runs the functions of one context side by side. As long as each has its result at once, they write one behind the
/// other into the answer; behind the first that has to wait, each writes into a buffer of its own.
/// </summary>
/// <param name="access">Judges the caller.</param>
/// <param name="writers">Lends the buffers.</param>
/// <param name="failures">Says what the client may see of a failure.</param>
/// <param name="clock">Tells when a bundle came about.</param>
internal sealed class BundleRunner(AccessCheck access, WriterPool writers, Failures failures, VersionClock clock)
{
    public ValueTask<MizanError?> RunAsync(MizanRequest request, NamedContext context, ReadOnlySpan<char> query, WireWriter output)
    {
        var index = 0;
        try
        {
            for (; index < context.Reads.Length; index++)
            {
                var judged = access.JudgeAsync(request, context.Reads[index]);
                if (!judged.IsCompletedSuccessfully) return JudgedAsync(judged, index, request, context, query.ToString(), output);
                if (judged.Result is { } refusal) return new(refusal);
            }
        }
        catch (Exception exception)
        {
            return new(failures.Answer(exception, request, context.Reads[index]));
        }
        return RunJudged(request, context, query, output);
    }

    private async ValueTask<MizanError?> JudgedAsync(
        ValueTask<MizanError?> judged, int index, MizanRequest request, NamedContext context, string query, WireWriter output)
    {
        try
        {
            if (await judged is { } first) return first;
            while (++index < context.Reads.Length)
            {
                if (await access.JudgeAsync(request, context.Reads[index]) is { } refusal) return refusal;
            }
            if (Interrupted.Find(request) is { } interruption) return interruption;
        }
        catch (Exception exception)
        {
            return failures.Answer(exception, request, context.Reads[index]);
        }
        return await RunJudged(request, context, query, output);
    }

    private ValueTask<MizanError?> RunJudged(MizanRequest request, NamedContext context, ReadOnlySpan<char> query, WireWriter output)
    {
        if (BundleArguments.Check(context, query) is { } refusal) return new(refusal);
        var low = clock.Now;
        var start = output.Length;
        output.Raw((byte)'{');
        for (var i = 0; i < context.Reads.Length; i++)
        {
            output.Raw(context.Member(i)[(i == 0 ? 1 : 0)..]);
            var run = Start(request, context, i, query, output);
            if (!run.IsCompletedSuccessfully)
            {
                var runs = StartFollowing(request, context, new(i, run.AsTask(), output), query);
                return FinishAsync(request, context, runs, start, low);
            }
            run.GetAwaiter().GetResult();
        }
        output.Raw((byte)'}');
        request.Version = new(clock.Epoch, low, clock.Now);
        return default;
    }

    private List<Run> StartFollowing(MizanRequest request, NamedContext context, Run first, ReadOnlySpan<char> query)
    {
        var runs = new List<Run>(context.Reads.Length - first.Index) { first };
        // Behind a failure that is known already nothing could change the answer any more.
        var failed = first.Task is { IsCompleted: true, IsCompletedSuccessfully: false };
        for (var i = first.Index + 1; i < context.Reads.Length && !failed; i++)
        {
            var own = writers.Rent();
            own.Raw(context.Member(i));
            var task = Start(request, context, i, query, own).AsTask();
            failed = task is { IsCompleted: true, IsCompletedSuccessfully: false };
            runs.Add(new(i, task, own));
        }
        return runs;
    }

    // Whatever fails, every function that was started is waited for: it may still be using the request's services.
    private async ValueTask<MizanError?> FinishAsync(MizanRequest request, NamedContext context, List<Run> runs, int start, long low)
    {
        MizanError? failure = null;
        var output = runs[0].Output;
        foreach (var run in runs)
        {
            try
            {
                await run.Task;
                if (run.Output != output) output.Raw(run.Output.Written);
            }
            catch (Exception exception)
            {
                var answer = failures.Answer(exception, request, context.Reads[run.Index]);
                failure ??= answer;
            }
            if (run.Output != output) writers.Return(run.Output);
        }
        if (failure is not null)
        {
            output.Truncate(start);
            return failure;
        }
        output.Raw((byte)'}');
        request.Version = new(clock.Epoch, low, clock.Now);
        return null;
    }

    private static ValueTask Start(
        MizanRequest request, NamedContext context, int index, ReadOnlySpan<char> query, WireWriter output)
    {
        var function = context.Reads[index];
        try
        {
            return context.Reads.Length > 1 && function.Declaration.UsesServices
                ? FunctionScope.FetchAsync(request, function, query, output)
                : function.FetchAsync(request, query, output);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException(exception);
        }
    }

    private readonly record struct Run(int Index, Task Task, WireWriter Output);
}
