using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mizan.Generators.Model;

namespace Mizan.Generators.Parsing;

/// <summary>Turns one <c>[Client]</c> method from symbols into data. Generator and analyzers both judge by it.</summary>
internal static class FunctionParser
{
    public const string AttributeName = "Mizan.ClientAttribute";

    public static ParsedFunction Parse(
        IMethodSymbol method, MethodDeclarationSyntax syntax, AttributeData attribute, WireTypes types, CancellationToken cancellation)
    {
        var displayName = $"{method.ContainingType.Name}.{method.Name}";
        var problems = new List<Problem>();
        var closure = new TypeClosure();
        var client = ClientAttributeData.Read(attribute, method, problems);
        var container = ContainerParser.Parse(method, problems);
        ShapeParser.Check(method, syntax, problems);
        cancellation.ThrowIfCancellationRequested();

        var parameters = ParameterParser.Parse(method, client.Kind, types, closure, problems);
        cancellation.ThrowIfCancellationRequested();
        var (form, result) = ResultParser.Parse(method, types, closure, problems);
        cancellation.ThrowIfCancellationRequested();

        var route = RouteParser.Parse(attribute, method, client, parameters, problems);
        if (client.IsWebsocket) SocketParser.Check(attribute, method, syntax, parameters, problems);
        var guard = StaticMethodParser.Guard(attribute, method, problems);
        var scope = StaticMethodParser.Scope(attribute, method, parameters, problems);
        var activation = method.IsStatic ? null : ActivationParser.Parse(method.ContainingType, types, problems);
        var signature = container is null || !ShapeParser.NeedsDefiningPart(method, syntax) ? null : new MethodSpec
        {
            Container = container,
            Name = method.Name,
            Overload = Overload(method),
            Modifiers = ShapeParser.Modifiers(syntax),
            ReturnType = (method.ReturnsByRef ? "ref " : method.ReturnsByRefReadonly ? "ref readonly " : "")
                + types.Declared(method.ReturnType),
            TypeParameters = ShapeParser.TypeParameters(method.TypeParameters),
            Constraints = ShapeParser.Constraints(method),
            ReturnForm = form,
            Parameters = parameters.ToEquatableArray(),
        };
        if (signature is null || problems.Count > 0) return Refused(displayName, signature, problems);
        var comment = DocumentationText.Of(syntax);
        return new ParsedFunction
        {
            DisplayName = displayName,
            Method = signature,
            Types = closure.ToArray(),
            Docs = closure.Docs.Concat(DocParser.OfParameters(signature, comment)).ToEquatableArray(),
            Function = new FunctionSpec
            {
                WireName = client.WireName,
                Kind = client.Kind,
                Context = client.Context,
                Auth = client.Auth,
                IsPrivate = client.IsPrivate,
                IsWebsocket = client.IsWebsocket,
                Policy = client.Policy,
                Rev = client.Rev,
                Cache = client.Cache,
                Deprecated = Deprecated(method),
                Guard = guard,
                Route = route,
                Affects = client.Affects.ToEquatableArray(),
                Merges = client.Merges.ToEquatableArray(),
                ScopeMethod = scope,
                RowKey = client.Merges.Count > 0 ? RowKeyParser.Find(method, types) : null,
                Summary = DocumentationText.Summary(comment),
                Method = signature,
                Activation = activation,
                Result = result,
            },
        };
    }

    /// <summary>A function that is not served, with the reasons.</summary>
    public static ParsedFunction Refused(string displayName, MethodSpec? signature, IEnumerable<Problem> problems) => new()
    {
        DisplayName = displayName,
        Method = signature,
        Problems = problems.ToEquatableArray(),
    };

    private static string? Deprecated(IMethodSymbol method) =>
        Attributes.Find(method, "System", "ObsoleteAttribute") is { } attribute ? attribute.Argument<string>() ?? "" : null;

    // Only implementing parts exist when generators look, and analyzers find the others in the same order, so the order of
    // declaration tells overloads apart. Names that differ in case only count as overloads, since the names of generated
    // files are the same then.
    private static int Overload(IMethodSymbol method)
    {
        var members = method.ContainingType.GetMembers();
        var same = new List<IMethodSymbol>();
        foreach (var member in members)
        {
            if (member is IMethodSymbol other && string.Equals(other.Name, method.Name, StringComparison.OrdinalIgnoreCase)) same.Add(other);
        }
        if (same.Count == 1) return 0;
        var names = new HashSet<string>(members.OfType<IMethodSymbol>().Select(m => m.Name), StringComparer.OrdinalIgnoreCase);
        var overload = 0;
        foreach (var member in same.Select(m => m.PartialImplementationPart ?? m))
        {
            if (SymbolEqualityComparer.Default.Equals(member, method)) return overload;
            do overload++;
            while (names.Contains(MethodSpec.Numbered(method.Name, overload)));
        }
        return 0;
    }
}
