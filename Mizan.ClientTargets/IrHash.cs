using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mizan.Generators.Ir;
using Mizan.Generators.Kdl;

namespace Mizan.ClientTargets;

/// <summary>Tells descriptions apart at a glance.</summary>
internal static class IrHash
{
    private const int Bytes = 8;

    /// <summary>The first 64 bits of the SHA-256 of the canonical text, as 16 hexadecimal digits.</summary>
    public static string Of(IrDocument document)
    {
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(KdlWriter.Write(IrWriter.Write(document))));
        return string.Concat(bytes.Take(Bytes).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
