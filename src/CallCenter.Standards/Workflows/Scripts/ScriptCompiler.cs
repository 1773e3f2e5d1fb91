using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>Checks scripts and takes their wordings apart; all findings at once. Definitions that are null could not be read and are passed over.</summary>
/// <param name="catalogue">The scripts.</param>
/// <param name="pointer">The section's place.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class ScriptCompiler(ScriptCatalogue catalogue, string pointer, FindingList findings)
{
    private readonly VersionIdentities versions = new("script", FindingRules.ScriptVersions, findings);

    /// <summary>The scripts, or null where there are errors.</summary>
    public ServiceScripts? Compile()
    {
        DateTimeZone? zone = catalogue.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        if (zone is null && catalogue.Zone is not null)
        {
            findings.Add(FindingRules.UnknownZone, pointer + "/zone", catalogue.Zone, $"There is no time zone '{Excerpt.Of(catalogue.Zone)}'; use an IANA id such as Asia/Shanghai.");
        }

        var compiled = new List<CompiledScript>();
        for (int i = 0; i < catalogue.Scripts.Length; i++)
        {
            if (catalogue.Scripts[i] is { } script)
            {
                compiled.Add(Compile(script, zone ?? DateTimeZone.Utc, $"{pointer}/scripts/{i}"));
            }
        }

        return findings.HasErrors ? null : new ServiceScripts(catalogue, compiled);
    }

    private CompiledScript Compile(Script script, DateTimeZone zone, string at)
    {
        CheckCode(script.Code, at + "/code");
        versions.Check(script.Code, script.Version, script.Effective, at);
        bool isWithdrawn = script.Approval == ScriptApproval.Withdrawn;
        if (isWithdrawn != script.Withdrawn.HasValue || script.Withdrawn <= script.Effective)
        {
            findings.Add(FindingRules.ScriptWithdrawal, at + "/withdrawn", null, $"Version '{script}' {(isWithdrawn ? "is withdrawn, and has no day for it after its first" : "is not withdrawn, and has a day for it")}.");
        }

        CheckPlaceholders(script, at + "/placeholders");
        CheckChannels(script, at + "/wordings");
        ImmutableArray<CompiledWording> wordings = [.. script.Wordings.Select((wording, i) => (wording, i)).Where(known => known.wording is not null).Select(known => Compile(script, known.wording, $"{at}/wordings/{known.i}"))];
        CheckUse(script, wordings, at + "/placeholders");
        return new CompiledScript(script, EffectiveDates.StartOf(script.Effective, zone), script.Withdrawn is { } end ? EffectiveDates.StartOf(end, zone) : Instant.MaxValue, wordings);
    }

    private CompiledWording Compile(Script script, ScriptWording wording, string at)
    {
        if (wording.Text is not { } text)
        {
            return new CompiledWording(wording, null, null);
        }

        ScriptText? chinese = Compile(script, text.Chinese, at + "/text/zh-CN");
        ScriptText? english = Compile(script, text.English, at + "/text/en");
        if (chinese is not null && english is not null && !chinese.Placeholders.ToHashSet(StringComparer.Ordinal).SetEquals(english.Placeholders))
        {
            findings.Add(FindingRules.ScriptLanguages, at + "/text", null, $"The languages of a wording of '{script}' differ in {string.Join(", ", Difference(chinese, english))}.");
        }

        return new CompiledWording(wording, chinese, english);
    }

    private ScriptText? Compile(Script script, string? template, string at)
    {
        if (template is null)
        {
            return null;
        }

        if (ScriptPiece.Parse(template, out string? problem) is not { } pieces)
        {
            findings.Add(FindingRules.ScriptText, at, Excerpt.Of(template), problem!);
            return null;
        }

        var text = new ScriptText(script, template, pieces);
        string[] declared = [.. script.Placeholders.Where(known => known is not null).Select(known => known.Code)];
        if (declared.Length == script.Placeholders.Length)
        {
            foreach (string name in text.Placeholders.Except(declared, StringComparer.Ordinal))
            {
                findings.Add(FindingRules.ScriptPlaceholder, at, Excerpt.Of(name), $"Script '{script}' declares no placeholder '{Excerpt.Of(name)}'; {NearestName.Suggest(name, declared)}.");
            }
        }

        return text;
    }

    private void CheckPlaceholders(Script script, string at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < script.Placeholders.Length; i++)
        {
            if (script.Placeholders[i] is { } placeholder)
            {
                CheckCode(placeholder.Code, $"{at}/{i}/code");
                if (!seen.Add(placeholder.Code))
                {
                    findings.Add(FindingRules.DuplicateCode, $"{at}/{i}/code", placeholder.Code, $"Script '{script}' declares '{placeholder.Code}' twice.");
                }
            }
        }
    }

    private void CheckChannels(Script script, string at)
    {
        if (script.Wordings.IsEmpty)
        {
            findings.Add(FindingRules.ScriptWordings, at, null, $"Script '{script}' says nothing.");
        }

        var seen = new HashSet<Channel>();
        bool isForOthers = false;
        for (int i = 0; i < script.Wordings.Length; i++)
        {
            if (script.Wordings[i] is not { } wording)
            {
                continue;
            }

            if (wording.Channels.IsEmpty && isForOthers)
            {
                findings.Add(FindingRules.ScriptWordings, $"{at}/{i}", null, $"Script '{script}' has two wordings for all other channels.");
            }

            isForOthers |= wording.Channels.IsEmpty;
            for (int j = 0; j < wording.Channels.Length; j++)
            {
                if (!seen.Add(wording.Channels[j]))
                {
                    string channel = EnumCodes<Channel>.CodeOf(wording.Channels[j]);
                    findings.Add(FindingRules.ScriptWordings, $"{at}/{i}/channels/{j}", channel, $"Script '{script}' names channel '{channel}' twice.");
                }
            }
        }
    }

    /// <summary>Placeholders that no wording has; nothing is said where a wording could not be read.</summary>
    private void CheckUse(Script script, ImmutableArray<CompiledWording> wordings, string at)
    {
        bool isWhole = wordings.Length == script.Wordings.Length
            && wordings.All(wording => wording.Definition.Text is { } text && (text.Chinese is null || wording.Chinese is not null) && (text.English is null || wording.English is not null));
        string[] used = [.. wordings.SelectMany(wording => new[] { wording.Chinese, wording.English }).OfType<ScriptText>().SelectMany(text => text.Placeholders)];
        for (int i = 0; isWhole && i < script.Placeholders.Length; i++)
        {
            if (script.Placeholders[i] is { } placeholder && !used.Contains(placeholder.Code))
            {
                findings.Add(FindingRules.ScriptPlaceholderUnused, $"{at}/{i}", placeholder.Code, $"No wording of '{script}' has '{placeholder}'.");
            }
        }
    }

    private void CheckCode(string code, string at)
    {
        if (!KebabCode.IsValid(code))
        {
            findings.Add(FindingRules.BadCode, at, code, $"'{Excerpt.Of(code)}' is not {KebabCode.Form}.");
        }
    }

    private static IEnumerable<string> Difference(ScriptText chinese, ScriptText english) =>
        chinese.Placeholders.Except(english.Placeholders, StringComparer.Ordinal).Concat(english.Placeholders.Except(chinese.Placeholders, StringComparer.Ordinal)).Select(name => $"{{{name}}}");
}
