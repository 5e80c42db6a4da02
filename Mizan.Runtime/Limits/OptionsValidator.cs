using System.Globalization;
using Microsoft.Extensions.Options;
using Mizan.Http.Multipart;

namespace Mizan.Limits;

/// <summary>Refuses options that cannot be meant, all of them at once.</summary>
internal sealed class OptionsValidator : IValidateOptions<MizanOptions>
{
    private const int LongestRole = 256;

    public ValidateOptionsResult Validate(string? name, MizanOptions options)
    {
        var problems = new List<string>();
        Range(problems, nameof(options.JsonBodyLimit), options.JsonBodyLimit, 1 << 10, 1 << 28);
        Range(problems, nameof(options.MultipartBodyLimit), options.MultipartBodyLimit, 1 << 10, 1L << 36);
        Range(problems, nameof(options.MultipartFileLimit), options.MultipartFileLimit, 1, PartReader.MostParts);
        Range(problems, nameof(options.UploadTimeout), options.UploadTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromDays(1));
        Folder(problems, nameof(options.UploadFolder), options.UploadFolder);
        Range(problems, nameof(options.QueryLimit), options.QueryLimit, 1 << 8, 1 << 20);
        Range(problems, nameof(options.CallTimeout), options.CallTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromDays(1));
        Range(problems, nameof(options.DrainTimeout), options.DrainTimeout, TimeSpan.Zero, TimeSpan.FromHours(1));
        Role(problems, nameof(options.StaffRole), options.StaffRole);
        Role(problems, nameof(options.SuperuserRole), options.SuperuserRole);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void Range<T>(List<string> problems, string name, T value, T least, T most)
        where T : IComparable<T>, IFormattable
    {
        if (value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0) return;
        problems.Add(string.Create(CultureInfo.InvariantCulture, $"MizanOptions.{name} is {value}; it must be from {least} to {most}."));
    }

    private static void Folder(List<string> problems, string name, string? value)
    {
        if (value is null || Directory.Exists(value)) return;
        problems.Add($"MizanOptions.{name} is '{value}'; it must be a folder that exists, or not be set.");
    }

    private static void Role(List<string> problems, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && value.Length <= LongestRole) return;
        problems.Add($"MizanOptions.{name} is '{value}'; it must be a role's name of 1 to {LongestRole} characters.");
    }
}
