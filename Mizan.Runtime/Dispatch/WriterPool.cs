using Microsoft.Extensions.ObjectPool;
using Mizan.Wire;

namespace Mizan.Dispatch;

/// <summary>Writers that are used again by the next answer. What a rare huge answer needed is not kept.</summary>
internal sealed class WriterPool : IDisposable
{
    private readonly ObjectPool<WireWriter> writers = new DefaultObjectPoolProvider().Create(new Policy());

    public WireWriter Rent() => writers.Get();

    public void Return(WireWriter writer) => writers.Return(writer);

    public void Dispose() => (writers as IDisposable)?.Dispose();

    private sealed class Policy : PooledObjectPolicy<WireWriter>
    {
        public override WireWriter Create() => new();

        public override bool Return(WireWriter obj)
        {
            // Who was given up may still write into it.
            if (obj.Holder is not null) return false;
            obj.Truncate(0);
            return true;
        }
    }
}
