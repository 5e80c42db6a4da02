namespace Mizan.Tests.Wire;

/// <summary>Random input that can be had again: the seed is printed, and MIZAN_TEST_SEED sets it.</summary>
internal static class Seed
{
    public static Random Next()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("MIZAN_TEST_SEED"), out var given) ? given : Random.Shared.Next();
        TestContext.Out.WriteLine($"seed {seed}");
        return new Random(seed);
    }
}
