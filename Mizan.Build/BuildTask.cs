using Microsoft.Build.Framework;

namespace Mizan.Build;

/// <summary>A step of a build, with the little of reporting that the steps here need.</summary>
public abstract class BuildTask : ITask
{
    private const string Help = "Mizan";

    private bool failed;

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost HostObject { get; set; } = null!;

    /// <inheritdoc/>
    public bool Execute()
    {
        Run();
        return !failed;
    }

    /// <summary>Does the work.</summary>
    protected abstract void Run();

    /// <summary>Fails the build.</summary>
    /// <param name="id">The id of the error.</param>
    /// <param name="file">The file that is to blame.</param>
    /// <param name="line">The line in it, from 1; 0 for none.</param>
    /// <param name="message">What is wrong, and the way out.</param>
    protected void Report(string id, string file, int line, string message)
    {
        failed = true;
        BuildEngine.LogErrorEvent(new(null, id, file, line, 0, 0, 0, message, Help, GetType().Name));
    }

    /// <summary>Says something that whoever builds wants to know.</summary>
    protected void Say(string message) =>
        BuildEngine.LogMessageEvent(new(message, Help, GetType().Name, MessageImportance.High));
}
