namespace Mizan.Codegen.Diff;

/// <summary>A kind of change.</summary>
/// <param name="Id">How it is called in machine-readable output; stays as it is once released.</param>
internal sealed record Rule(string Id)
{
    public static readonly Rule FunctionAdded = new("function-added");
    public static readonly Rule FunctionRemoved = new("function-removed");
    public static readonly Rule KindChanged = new("kind-changed");
    public static readonly Rule ContextMoved = new("context-moved");
    public static readonly Rule AccessTightened = new("access-tightened");
    public static readonly Rule AccessLoosened = new("access-loosened");
    public static readonly Rule MadePrivate = new("made-private");
    public static readonly Rule MadePublic = new("made-public");
    public static readonly Rule TransportChanged = new("transport-changed");
    public static readonly Rule RouteChanged = new("route-changed");
    public static readonly Rule MethodAdded = new("method-added");
    public static readonly Rule MethodRemoved = new("method-removed");
    public static readonly Rule RevRaised = new("rev-raised");
    public static readonly Rule RevLowered = new("rev-lowered");
    public static readonly Rule CacheLonger = new("cache-longer");
    public static readonly Rule CacheShorter = new("cache-shorter");
    public static readonly Rule MadePersonal = new("made-personal");
    public static readonly Rule MadeImpersonal = new("made-impersonal");
    public static readonly Rule Deprecated = new("deprecated");
    public static readonly Rule Undeprecated = new("undeprecated");

    public static readonly Rule ArgumentAdded = new("argument-added");
    public static readonly Rule ArgumentRemoved = new("argument-removed");
    public static readonly Rule FieldAdded = new("field-added");
    public static readonly Rule FieldRemoved = new("field-removed");
    public static readonly Rule MadeOptional = new("made-optional");
    public static readonly Rule MadeRequired = new("made-required");
    public static readonly Rule MadeOmissible = new("made-omissible");
    public static readonly Rule MadePresent = new("made-present");
    public static readonly Rule NullAllowed = new("null-allowed");
    public static readonly Rule NullForbidden = new("null-forbidden");
    public static readonly Rule TypeChanged = new("type-changed");
    public static readonly Rule EncodingChanged = new("encoding-changed");
    public static readonly Rule DefaultChanged = new("default-changed");
    public static readonly Rule ConstraintTightened = new("constraint-tightened");
    public static readonly Rule ConstraintLoosened = new("constraint-loosened");
    public static readonly Rule ConstraintChanged = new("constraint-changed");

    public static readonly Rule VariantAdded = new("variant-added");
    public static readonly Rule VariantRemoved = new("variant-removed");
    public static readonly Rule CaseAdded = new("case-added");
    public static readonly Rule CaseRemoved = new("case-removed");
    public static readonly Rule DiscriminatorChanged = new("discriminator-changed");
    public static readonly Rule TypeRenamed = new("type-renamed");

    public static readonly Rule InvalidationAdded = new("invalidation-added");
    public static readonly Rule InvalidationLost = new("invalidation-lost");
    public static readonly Rule InvalidationNarrowed = new("invalidation-narrowed");
    public static readonly Rule InvalidationWidened = new("invalidation-widened");
    public static readonly Rule ScopeSourceChanged = new("scope-source-changed");
    public static readonly Rule MergeAdded = new("merge-added");
    public static readonly Rule MergeLost = new("merge-lost");
    public static readonly Rule MergeNarrowed = new("merge-narrowed");
    public static readonly Rule MergeWidened = new("merge-widened");
    public static readonly Rule MergeSlotChanged = new("merge-slot-changed");
    public static readonly Rule MergeKeyChanged = new("merge-key-changed");

    public static readonly Rule ContextAdded = new("context-added");
    public static readonly Rule ContextRemoved = new("context-removed");
    public static readonly Rule ParamAdded = new("param-added");
    public static readonly Rule ParamRemoved = new("param-removed");
    public static readonly Rule ParamShared = new("param-shared");
    public static readonly Rule ParamUnshared = new("param-unshared");

    public static readonly Rule DocChanged = new("doc-changed");
    public static readonly Rule OrderChanged = new("order-changed");
    public static readonly Rule TypeAdded = new("type-added");
    public static readonly Rule TypeRemoved = new("type-removed");
    public static readonly Rule ProjectRenamed = new("project-renamed");
}
