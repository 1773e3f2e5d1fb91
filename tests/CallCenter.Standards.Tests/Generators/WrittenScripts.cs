using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates sections of scripts without errors: versions of every approval, wordings for some channels, and braces of every kind.</summary>
internal static class WrittenScripts
{
    private static readonly string[] Placeholders = ["customer", "agent", "x1"];

    private static readonly Gen<string> Words = Gen.Elements("Hello ", "您好，", "{{", "}}", "\"quoted\" ", "{customer}", "{agent}", "{x1}", "\u2028", "line\nbreak ").ArrayOf().Select(words => "x" + string.Concat(words));

    private static ConfidentialMatter Matter { get; } = new ConfidentialMatter
    {
        Code = "alert",
        Name = new LocalizedText("预警", null),
        When = [new FieldCondition("laundering-alert", "true"), new FieldCondition("amount", "> 1.5")],
        Keeps = ["check", "department"],
        Words = ["洗钱"],
        Provenance = Sample.Provenance,
    };

    /// <summary>Sections; warnings are allowed, as those of a placeholder that is not used.</summary>
    public static Gen<ScriptCatalogue> Sections { get; } =
        from zone in Gen.Elements("UTC", "Asia/Shanghai", "Pacific/Apia")
        from count in Gen.Choose(0, 3)
        from scripts in Gen.CollectToArray(Enumerable.Range(0, count), i => Versions($"s{i}"))
        from matters in Gen.Elements<ImmutableArray<ConfidentialMatter>>([], [Matter])
        select count == 0 ? ScriptCatalogue.Empty : new ScriptCatalogue { Zone = zone, Confidential = matters, Scripts = [.. scripts.SelectMany(versions => versions)] };

    private static Gen<Script[]> Versions(string code) =>
        from dates in StandardBooks.EffectiveDates
        from versions in Gen.CollectToArray(dates, date =>
            from name in StandardBooks.Names
            from approval in Gen.Elements(Enum.GetValues<ScriptApproval>())
            from provenance in StandardBooks.Provenances
            from wordings in Wordings
            let isWithdrawn = approval == ScriptApproval.Withdrawn && date != LocalDate.MaxIsoValue
            select new Script
            {
                Code = code,
                Version = $"as of {date}",
                Name = name,
                Effective = date,
                Approval = approval == ScriptApproval.Withdrawn && !isWithdrawn ? ScriptApproval.Draft : approval,
                Withdrawn = isWithdrawn ? date is null ? LocalDate.MinIsoValue : LocalDate.MaxIsoValue : null,
                Placeholders = [.. Placeholders.Select(placeholder => new ScriptPlaceholder { Code = placeholder, Name = name })],
                Wordings = wordings,
                Provenance = provenance,
            })
        select versions;

    private static Gen<ImmutableArray<ScriptWording>> Wordings =>
        from channels in Gen.Shuffle(Channels.All.AsEnumerable())
        from own in Gen.Choose(0, 3)
        from texts in Gen.ArrayOf(Texts, own + 1)
        select texts.Select((text, i) => new ScriptWording { Channels = i == own ? [] : [channels[2 * i], channels[(2 * i) + 1]], Text = text }).ToImmutableArray();

    private static Gen<LocalizedText> Texts =>
        from chinese in Words
        from english in Words
        from given in Gen.Choose(0, 2)
        select new LocalizedText(given == 0 ? null : chinese, given == 1 ? null : english);
}
