using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows.Scripts;

/// <summary>Scripts with all that a test does not care about filled in.</summary>
internal static class SampleScript
{
    public static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A script that declares the placeholders its name says, and is approved ever since unless told otherwise.</summary>
    public static Script Of(
        ImmutableArray<ScriptWording> wordings, string version = "1", LocalDate? effective = null, ScriptApproval approval = ScriptApproval.Approved, LocalDate? withdrawn = null, string code = "greeting", params ImmutableArray<string> placeholders) => new()
        {
            Code = code,
            Version = version,
            Name = new LocalizedText(null, code),
            Effective = effective,
            Approval = approval,
            Withdrawn = withdrawn,
            Placeholders = [.. placeholders.Select(placeholder => new ScriptPlaceholder { Code = placeholder, Name = new LocalizedText(null, placeholder) })],
            Wordings = wordings,
            Provenance = Sample.Provenance,
        };

    public static ScriptWording Words(string? english, string? chinese = null, params ImmutableArray<string> channels) => new() { Channels = channels, Text = new LocalizedText(chinese, english) };

    public static ServiceScripts Compile(params ImmutableArray<Script> scripts) => ServiceScripts.Compile(new ScriptCatalogue { Zone = "Asia/Shanghai", Scripts = scripts });

    public static ImmutableArray<Finding> FindingsOf(params ImmutableArray<Script> scripts) =>
        Assert.Throws<FindingsException>(() => Compile(scripts)).Findings;

    public static Instant At(int year, int month, int day, int hour = 0, int minute = 0) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();
}
