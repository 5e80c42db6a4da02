using Mizan.Generators.Ir;

namespace Mizan.Codegen.Diff;

/// <summary>Whether anybody outside the server gets to a function. A private one with a route is there for links and webhooks.</summary>
internal static class Reach
{
    public static bool IsOpen(IrFunction function) => !function.IsPrivate || function.Route is not null;

    /// <summary>How its arguments travel.</summary>
    public static Direction OfInputs(IrFunction function) => IsOpen(function) ? Direction.Input : Direction.None;

    /// <summary>How its result travels.</summary>
    public static Direction OfOutput(IrFunction function) => IsOpen(function) ? Direction.Output : Direction.None;
}
