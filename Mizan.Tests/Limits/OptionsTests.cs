using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Mizan.Registry;
using Mizan.Tests.Dispatch;

namespace Mizan.Tests.Limits;

internal sealed class OptionsTests
{
    [Test]
    public void TheDefaultsAreThoseOfTheProtocol()
    {
        var options = Read(_ => { });
        Assert.Multiple(() =>
        {
            Assert.That(options.JsonBodyLimit, Is.EqualTo(1_048_576));
            Assert.That(options.MultipartBodyLimit, Is.EqualTo(67_108_864));
            Assert.That(options.MultipartFileLimit, Is.EqualTo(16));
            Assert.That(options.UploadTimeout, Is.EqualTo(TimeSpan.FromMinutes(5)));
            Assert.That(options.UploadFolder, Is.Null);
            Assert.That(options.QueryLimit, Is.EqualTo(8_192));
            Assert.That(options.CallTimeout, Is.EqualTo(TimeSpan.FromSeconds(30)));
            Assert.That(options.DrainTimeout, Is.EqualTo(TimeSpan.FromSeconds(30)));
            Assert.That((options.StaffRole, options.SuperuserRole), Is.EqualTo(("staff", "superuser")));
        });
    }

    private static IEnumerable<TestCaseData> Bounds()
    {
        yield return Bound((o, v) => o.JsonBodyLimit = (int)v, "JsonBodyLimit", 1024L, 268435456L);
        yield return Bound((o, v) => o.MultipartBodyLimit = v, "MultipartBodyLimit", 1024L, 68719476736L);
        yield return Bound((o, v) => o.MultipartFileLimit = (int)v, "MultipartFileLimit", 1L, 64L);
        yield return Time((o, v) => o.UploadTimeout = v, "UploadTimeout", TimeSpan.FromMilliseconds(10), TimeSpan.FromDays(1));
        yield return Bound((o, v) => o.QueryLimit = (int)v, "QueryLimit", 256L, 1048576L);
        yield return Time((o, v) => o.CallTimeout = v, "CallTimeout", TimeSpan.FromMilliseconds(10), TimeSpan.FromDays(1));
        yield return Time((o, v) => o.DrainTimeout = v, "DrainTimeout", TimeSpan.Zero, TimeSpan.FromHours(1));

        static TestCaseData Bound(Action<MizanOptions, long> set, string name, long least, long most) =>
            new TestCaseData(set, name, least, most, 1L, (object value) => $"{value}").SetArgDisplayNames(name);

        static TestCaseData Time(Action<MizanOptions, TimeSpan> set, string name, TimeSpan least, TimeSpan most) => new TestCaseData(
            (MizanOptions o, long v) => set(o, TimeSpan.FromTicks(v)), name, least.Ticks, most.Ticks, 1L,
            (object value) => $"{TimeSpan.FromTicks((long)value)}").SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Bounds))]
    public void AValueBeyondItsRangeIsRefusedByName(
        Delegate set, string name, long least, long most, long step, Func<object, string> text)
    {
        foreach (var value in new[] { least, most }) Assert.That(() => Read(Set(value)), Throws.Nothing);
        foreach (var value in new[] { least - step, most + step })
        {
            var expected = $"MizanOptions.{name} is {text(value)}; it must be from {text(least)} to {text(most)}.";
            Assert.That(() => Read(Set(value)), Throws.TypeOf<OptionsValidationException>().With.Message.EqualTo(expected));
        }

        Action<IServiceCollection> Set(long value) =>
            services => services.ConfigureMizan(options => set.DynamicInvoke(options, value));
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase(null)]
    public void ARoleHasAName(string? role)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Read(services => services.ConfigureMizan(options =>
        {
            options.StaffRole = role!;
            options.SuperuserRole = role!;
        })))!;
        Assert.That(refusal.Failures, Is.EqualTo([
            $"MizanOptions.StaffRole is '{role}'; it must be a role's name of 1 to 256 characters.",
            $"MizanOptions.SuperuserRole is '{role}'; it must be a role's name of 1 to 256 characters.",
        ]));
    }

    [Test]
    public void AFolderForUploadsExists()
    {
        Assert.That(() => Read(Set(Path.GetTempPath())), Throws.Nothing);
        Assert.That(
            () => Read(Set("/nowhere/at/all")),
            Throws.TypeOf<OptionsValidationException>()
                .With.Message.EqualTo("MizanOptions.UploadFolder is '/nowhere/at/all'; it must be a folder that exists, or not be set."));

        static Action<IServiceCollection> Set(string folder) =>
            services => services.ConfigureMizan(options => options.UploadFolder = folder);
    }

    [Test]
    public void ConfigurationSetsOptionsByTheirNames()
    {
        var options = Read(services => services.ConfigureMizan(Section(
            ("JsonBodyLimit", "2048"), ("QueryLimit", "1000"), ("MultipartBodyLimit", "5000000000"), ("UploadFolder", "/"),
            ("CallTimeout", "00:00:05"), ("drainTimeout", "00:01:00"), ("StaffRole", "team"), ("SuperuserRole", "root"))));
        Assert.Multiple(() =>
        {
            Assert.That(options.JsonBodyLimit, Is.EqualTo(2048));
            Assert.That(options.QueryLimit, Is.EqualTo(1000));
            Assert.That((options.MultipartBodyLimit, options.UploadFolder), Is.EqualTo((5_000_000_000L, "/")));
            Assert.That(options.CallTimeout, Is.EqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(options.DrainTimeout, Is.EqualTo(TimeSpan.FromMinutes(1)));
            Assert.That((options.StaffRole, options.SuperuserRole), Is.EqualTo(("team", "root")));
        });
    }

    [TestCase("JsonBodyLimits", "2048")]
    [TestCase("JsonBodyLimit", "2 KiB")]
    [TestCase("CallTimeout", "soon")]
    public void WhatConfigurationCannotMeanIsRefusedByName(string name, string value) =>
        Assert.That(
            () => Read(services => services.ConfigureMizan(Section((name, value)))),
            Throws.InvalidOperationException.With.Message.Contains(name));

    [Test]
    public void WhatIsSetLaterWins()
    {
        var options = Read(services => services
            .ConfigureMizan(Section(("QueryLimit", "1000")))
            .ConfigureMizan(mizan => mizan.QueryLimit = 2000)
            .Configure<MizanOptions>(mizan => mizan.JsonBodyLimit = 3000));
        Assert.That((options.QueryLimit, options.JsonBodyLimit), Is.EqualTo((2000, 3000)));
    }

    [Test]
    public void MappingRefusesWhatCannotBeMeant()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.ConfigureMizan(options => options.QueryLimit = -1);
        MizanServices.AddModules(builder.Services, [new HandWritten.Module()]);
        Assert.That(() => builder.Build().MapMizan("/api"), Throws.TypeOf<OptionsValidationException>());
    }

    [Test]
    public async Task AHostThatMapsNothingDoesNotStartWithItEither()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        MizanServices.AddModules(builder.Services, [new HandWritten.Module()]);
        builder.Services.ConfigureMizan(options => options.QueryLimit = -1);
        await Assert.ThatAsync(
            async () =>
            {
                using var host = builder.Build();
                await host.StartAsync();
            },
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains("QueryLimit is -1"));
    }

    // The platform's own time is 30 s.
    [TestCase(30, null, 35)]
    [TestCase(10, null, 30)]
    [TestCase(60, null, 65)]
    [TestCase(60, 20, 20)]
    [TestCase(60, 90, 90)]
    public void TheHostHasTimeForTheDrainUnlessTheApplicationSaysOtherwise(int drain, int? own, int expected)
    {
        using var services = Build(collection =>
        {
            collection.ConfigureMizan(options => options.DrainTimeout = TimeSpan.FromSeconds(drain));
            if (own is { } seconds) collection.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(seconds));
        });
        Assert.That(
            services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout, Is.EqualTo(TimeSpan.FromSeconds(expected)));
    }

    private static IConfigurationSection Section(params (string Name, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create("Mizan:" + value.Name, (string?)value.Value)))
        .Build()
        .GetSection("Mizan");

    private static MizanOptions Read(Action<IServiceCollection> configure)
    {
        using var services = Build(configure);
        return services.GetRequiredService<MizanOptions>();
    }

    private static ServiceProvider Build(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        configure(services);
        MizanServices.AddModules(services, [new HandWritten.Module()]);
        return services.BuildServiceProvider();
    }
}
