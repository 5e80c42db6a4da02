using System.Text;

namespace Mizan.Identity.Tokens;

/// <summary>UTF-8 that refuses lone surrogates: to put another character in their place would make one name of two.</summary>
internal static class StrictUtf8
{
    public static readonly Encoding Encoding = new UTF8Encoding(false, throwOnInvalidBytes: true);
}
