using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mizan.Tests.Generated;

/// <summary>Makes random values of any wire type by reflection, with null only where the declaration allows it.</summary>
internal sealed class RandomValues(Random random)
{
    private const int Deep = 4;
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string[] Texts =
        ["", "a", "Grüße", "two\nlines", "\"quoted\" \\ text", "<b>&'", "\u2028\u00A0", "日本語", "😀 face", "0", "null", "\u0001"];

    private readonly NullabilityInfoContext nullability = new();

    public object? Of(Type type) => Make(type, null, 0);

    private object? Make(Type type, NullabilityInfo? info, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return IsNull(depth) ? null : Make(inner, info, depth);
        if (!type.IsValueType && info?.ReadState == NullabilityState.Nullable && IsNull(depth)) return null;
        return Scalar(type) ?? Collection(type, info, depth) ?? Object(type, depth);
    }

    private bool IsNull(int depth) => depth >= Deep || random.Next(3) == 0;

    private object? Scalar(Type type)
    {
        if (type.IsEnum)
        {
            var values = Enum.GetValues(type);
            return values.GetValue(random.Next(values.Length));
        }
        if (type == typeof(string)) return Texts[random.Next(Texts.Length)];
        if (type == typeof(char)) return (char)random.Next(' ', 0x250);
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(decimal)) return Number();
        if (type == typeof(double)) return random.Next(2) == 0 ? random.Next(-9, 9) : (random.NextDouble() - 0.5) * 1e9;
        if (type == typeof(float)) return (float)((random.NextDouble() - 0.5) * 1e9);
        if (type.IsPrimitive) return Convert.ChangeType(Integer(type), type, CultureInfo.InvariantCulture);
        if (type == typeof(byte[])) return Bytes(random.Next(9));
        if (type == typeof(Guid)) return new Guid(Bytes(16));
        if (type == typeof(Uri)) return new Uri($"https://example.com/{random.Next()}?q=a%20b", UriKind.Absolute);
        if (type == typeof(JsonElement)) return JsonSerializer.SerializeToElement(new { a = random.Next(), b = new object?[] { "ü", null,
            1.5 } });
        return Time(type);
    }

    private object? Time(Type type)
    {
        var ticks = random.NextInt64(TimeSpan.TicksPerDay * 365 * 3000);
        if (type == typeof(DateTime)) return new DateTime(ticks, (DateTimeKind)random.Next(2));
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(ticks + TimeSpan.TicksPerDay, TimeSpan.FromMinutes(random.Next(-800,
            800)));
        if (type == typeof(DateOnly)) return DateOnly.FromDayNumber(random.Next(1_000_000));
        if (type == typeof(TimeOnly)) return new TimeOnly(ticks % TimeSpan.TicksPerDay);
        return type == typeof(TimeSpan) ? new TimeSpan(ticks * (random.Next(2) * 2 - 1)) : null;
    }

    private long Integer(Type type)
    {
        var isSigned = type == typeof(sbyte) || type == typeof(short) || type == typeof(int) || type == typeof(long);
        var bits = System.Runtime.InteropServices.Marshal.SizeOf(type) * 8 - 1;
        var value = random.NextInt64() & ((1L << Math.Min(bits, random.Next(1, 63))) - 1);
        return isSigned && random.Next(2) == 0 ? -value : value;
    }

    private decimal Number() => new(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29));

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private object? Collection(Type type, NullabilityInfo? info, int depth)
    {
        var count = depth >= Deep ? 0 : random.Next(4);
        if (type.IsArray) return Array(type.GetElementType()!, info?.ElementType, count, depth);
        if (!type.IsGenericType || !type.IsAssignableTo(typeof(IEnumerable))) return null;
        var arguments = type.GetGenericArguments();
        var item = arguments[^1];
        var itemInfo = info?.GenericTypeArguments is { Length: > 0 } infos ? infos[^1] : null;
        if (arguments.Length == 2) return Map(type, item, itemInfo, count, depth);
        return Sequence(type, item, Array(item, itemInfo, count, depth));
    }

    private Array Array(Type item, NullabilityInfo? info, int count, int depth)
    {
        var array = System.Array.CreateInstance(item, count);
        for (var i = 0; i < count; i++) array.SetValue(Make(item, info, depth + 1), i);
        return array;
    }

    private object Map(Type type, Type item, NullabilityInfo? info, int count, int depth)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        for (var i = 0; i < count; i++) map[Texts[random.Next(Texts.Length)] + i] = Make(item, info, depth + 1);
        if (type.IsInstanceOfType(map)) return map;
        if (type.Namespace == typeof(ImmutableDictionary).Namespace) return Generic(typeof(ImmutableDictionary), "CreateRange",
            [typeof(string), item], map);
        return Activator.CreateInstance(type, map)!;
    }

    private static object Sequence(Type type, Type item, Array array)
    {
        foreach (var candidate in new[] { typeof(List<>), typeof(HashSet<>) })
        {
            var made = candidate.MakeGenericType(item);
            if (made.IsAssignableTo(type)) return Activator.CreateInstance(made, array)!;
        }
        if (type.Namespace != typeof(ImmutableArray).Namespace) return Activator.CreateInstance(type, array)!;
        return Generic(type.Assembly.GetType(type.FullName!.Split('`')[0])!, "CreateRange", [item], array);
    }

    private static object Generic(Type owner, string method, Type[] arguments, object source) => owner
        .GetMethods()
        .Single(m => m.Name == method && m.GetParameters() is [var only] && m.GetGenericArguments().Length == arguments.Length
            && only.ParameterType.Name == "IEnumerable`1")
        .MakeGenericMethod(arguments)
        .Invoke(null, [source])!;

    private object Object(Type type, int depth)
    {
        var cases = type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(c => c.DerivedType).Where(c =>
            c != type).ToList();
        if (cases.Count > 0)
        {
            if (!type.IsAbstract) cases.Add(type);
            var chosen = cases[random.Next(cases.Count)];
            if (chosen != type) return Object(chosen, depth);
        }
        var constructor = Constructor(type);
        // Of a type parameter reflection knows no more than that its argument might be nullable.
        var isGeneric = type.IsGenericType;
        var arguments = constructor?.GetParameters().Select(p => Make(p.ParameterType, isGeneric ? null : nullability.Create(p), depth
            + 1)).ToArray();
        var value = constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke(arguments);
        var taken = constructor?.GetParameters().Select(p => p.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        foreach (var property in type.GetProperties(Members).Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0))
        {
            if (!taken.Contains(property.Name)) property.SetValue(value, Make(property.PropertyType,
                isGeneric ? null : nullability.Create(property), depth + 1));
        }
        foreach (var field in type.GetFields(Members).Where(f => f is { IsPublic: true, IsInitOnly: false }))
        {
            field.SetValue(value, Make(field.FieldType, isGeneric ? null : nullability.Create(field), depth + 1));
        }
        return value;
    }

    private static ConstructorInfo? Constructor(Type type)
    {
        var all = type.GetConstructors(Members).Where(c => c.IsPublic
            || c.GetCustomAttribute<JsonConstructorAttribute>() is not null).ToList();
        return all.Find(c => c.GetCustomAttribute<JsonConstructorAttribute>() is not null)
            ?? all.Find(c => c.GetParameters().Length == 0)
            ?? all.FirstOrDefault();
    }
}
