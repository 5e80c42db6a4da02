namespace Mizan.Uploads;

/// <summary>The files of one call, by the wire names of the parameters that take them.</summary>
internal sealed class UploadSet : IDisposable
{
    private readonly List<Spool> spools = [];
    private readonly List<(string Name, Upload Upload)> uploads = [];
    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);

    /// <summary>Begins a file. Whatever becomes of it, it ends with the set.</summary>
    public Spool Begin(string folder)
    {
        var spool = new Spool(folder);
        spools.Add(spool);
        return spool;
    }

    public void Add(string name, Upload upload) => uploads.Add((name, upload));

    /// <summary>Notes that a file came that has no place: its parameter takes one, and has it.</summary>
    public void Repeat(string name) => repeated.Add(name);

    public bool IsRepeated(string name) => repeated.Contains(name);

    /// <summary>The file of a parameter that takes one.</summary>
    public Upload? Find(string name)
    {
        foreach (var (own, upload) in uploads)
        {
            if (own == name) return upload;
        }
        return null;
    }

    /// <summary>The files of a parameter that takes any number, in the order in which they came.</summary>
    public List<Upload> FindAll(string name)
    {
        var found = new List<Upload>();
        foreach (var (own, upload) in uploads)
        {
            if (own == name) found.Add(upload);
        }
        return found;
    }

    public void Dispose()
    {
        foreach (var spool in spools) spool.Dispose();
    }
}
