using Microsoft.Extensions.ObjectPool;

namespace Mizan.Invalidation;

/// <summary>Effects that are used again by the next mutation.</summary>
internal sealed class EffectsPool : IDisposable
{
    private readonly ObjectPool<CallEffects> pool = new DefaultObjectPoolProvider().Create(new Policy());

    public CallEffects Rent() => pool.Get();

    public void Return(CallEffects effects) => pool.Return(effects);

    public void Dispose() => (pool as IDisposable)?.Dispose();

    private sealed class Policy : PooledObjectPolicy<CallEffects>
    {
        public override CallEffects Create() => new();

        public override bool Return(CallEffects obj)
        {
            obj.Reset();
            return true;
        }
    }
}
