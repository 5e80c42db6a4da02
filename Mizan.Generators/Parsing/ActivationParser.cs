using Microsoft.CodeAnalysis;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>How instances of a type with client functions are made: through its one public constructor.</summary>
internal static class ActivationParser
{
    public static ActivationSpec? Parse(INamedTypeSymbol type, WireTypes types, List<Problem> problems)
    {
        var constructors = type.InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public).ToArray();
        if (constructors.Length != 1 || type.IsAbstract)
        {
            var mistake =
                type.IsAbstract ? "is abstract"
                : constructors.Length == 0 ? "has no public constructor"
                : "has more than one public constructor";
            problems.Add(new(
                "MIZ010",
                $"Type '{type.Name}' {mistake}, so no instance can be made for a call; "
                + "give it exactly one, or make its client functions static",
                ProblemSite.Container(0)));
            return null;
        }
        foreach (var parameter in constructors[0].Parameters.Where(p => UploadParser.Find(p.Type) is not null))
        {
            problems.Add(new(
                "MIZ006",
                $"Parameter '{parameter.Name}' of the constructor of '{type.Name}' is an Upload, which is no service; "
                + "make it a parameter of the function",
                ProblemSite.Method));
        }
        return new(constructors[0].Parameters.Select(p => ParameterParser.Service(p, types)).ToEquatableArray(), DisposalOf(type));
    }

    private static Disposal DisposalOf(INamedTypeSymbol type)
    {
        var isDisposable = false;
        foreach (var contract in type.AllInterfaces)
        {
            if (KnownTypes.Is(contract, "System", "IAsyncDisposable")) return Disposal.DisposeAsync;
            isDisposable |= contract.SpecialType == SpecialType.System_IDisposable;
        }
        return isDisposable ? Disposal.Dispose : Disposal.None;
    }
}
