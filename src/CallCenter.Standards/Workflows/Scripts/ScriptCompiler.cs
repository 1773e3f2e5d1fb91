using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>Checks scripts and takes their wordings apart; all findings at once.</summary>
/// <param name="catalogue">The scripts.</param>
/// <param name="channels">The channels that wordings may name.</param>
/// <param name="contacts">The facts that confidential matters test.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class ScriptCompiler(Located<ScriptCatalogue> catalogue, Codes channels, RecordDefinition contacts, FindingList findings)
{
    private readonly Codes<Script> codes = new($"script", findings);

    // What a script stands in for may need more values than it: one set serves both.
    private readonly ILookup<string, string> taken = catalogue.Value.Scripts
        .Where(script => script.Discreet is not null)
        .SelectMany(script => script.Placeholders, (script, placeholder) => (Discreet: script.Discreet!, placeholder.Code))
        .ToLookup(pair => pair.Discreet, pair => pair.Code, StringComparer.Ordinal);

    /// <summary>The codes of scripts, once compiled.</summary>
    public Codes Codes => codes;

    /// <summary>The scripts, or null where there are errors.</summary>
    public ServiceScripts? Compile()
    {
        DateTimeZone zone = ZoneNames.Find(catalogue.Value.Zone, catalogue.At(c => c.Zone), findings) ?? DateTimeZone.Utc;
        LocatedList<Script> scripts = catalogue.Each(c => c.Scripts);
        codes.From(scripts);
        string[] drafts = [.. scripts.Where(script => script.Value.Approval == ScriptApproval.Draft).Select(script => script.Value.ToString())];
        if (drafts.Length > 0)
        {
            findings.Add(ScriptFindings.ScriptDraft, catalogue.At(c => c.Scripts), null, $"{drafts.Length} of {scripts.Count} are drafts: {FindingWords.List(drafts)}.");
        }

        ImmutableArray<CompiledMatter> matters = new MatterChecks(catalogue, codes, contacts, findings).Compile();
        CompiledScript[] compiled = [.. scripts.Select(script => Compile(script, zone))];
        return findings.HasErrors ? null : new ServiceScripts(catalogue.Value, compiled, matters);
    }

    private CompiledScript Compile(Located<Script> located, DateTimeZone zone)
    {
        Script script = located.Value;
        codes.AddVersion(located, script.Code, script.Version, script.Effective, ScriptFindings.ScriptVersions);
        bool isWithdrawn = script.Approval == ScriptApproval.Withdrawn;
        if (isWithdrawn != script.Withdrawn.HasValue || script.Withdrawn <= script.Effective)
        {
            findings.Add(ScriptFindings.ScriptWithdrawal, located.At(s => s.Withdrawn), null, $"Version '{script}' {(isWithdrawn ? FindingWords.Of($"is withdrawn, and has no day for it after its first") : $"is not withdrawn, and has a day for it")}.");
        }

        Codes<ScriptPlaceholder> placeholders = Codes.Of($"placeholder", located.Each(s => s.Placeholders), placeholder => placeholder.Code, findings);
        CheckChannels(located);
        ImmutableArray<CompiledWording> wordings = [.. located.Each(s => s.Wordings).Select(wording => Compile(located, wording, placeholders))];
        QuestionChecks.Check(located, findings);
        CheckUse(located, wordings, placeholders);
        return new CompiledScript(script, EffectiveDates.StartOf(script.Effective, zone), script.Withdrawn is { } end ? EffectiveDates.StartOf(end, zone) : Instant.MaxValue, wordings);
    }

    private CompiledWording Compile(Located<Script> script, Located<ScriptWording> wording, Codes placeholders)
    {
        Place at = wording.At(w => w.Text);
        if (!at.IsWhole)
        {
            return new CompiledWording(wording.Value, null, null);
        }

        ScriptText? chinese = Compile(script.Value, wording.Value.Text.Chinese, at.Member("zh-CN"), placeholders);
        ScriptText? english = Compile(script.Value, wording.Value.Text.English, at.Member("en"), placeholders);
        if (chinese is not null && english is not null && !chinese.Placeholders.ToHashSet(StringComparer.Ordinal).SetEquals(english.Placeholders))
        {
            findings.Add(ScriptFindings.ScriptLanguages, at, null, $"The languages of a wording of '{script.Value}' differ in {FindingWords.List(Difference(chinese, english))}.");
        }

        return new CompiledWording(wording.Value, chinese, english);
    }

    private ScriptText? Compile(Script script, string? template, Place at, Codes placeholders)
    {
        if (template is null)
        {
            return null;
        }

        if (ScriptPiece.Parse(template, out FindingWords? problem) is not { } pieces)
        {
            findings.Add(ScriptFindings.ScriptText, at, template, problem!);
            return null;
        }

        var text = new ScriptText(script, template, pieces);
        foreach (string name in text.Placeholders.Where(name => !placeholders.Contains(name) && !placeholders.IsExcused(name)))
        {
            findings.Add(ScriptFindings.ScriptPlaceholder, at, name, $"Script '{script}' declares no placeholder '{Excerpt.Of(name)}'; {NearestName.Suggest(name, [.. placeholders.All])}.");
        }

        return text;
    }

    private void CheckChannels(Located<Script> script)
    {
        LocatedList<ScriptWording> wordings = script.Each(s => s.Wordings);
        if (wordings.Count == 0 && wordings.Place.IsWhole)
        {
            findings.Add(ScriptFindings.ScriptWordings, wordings.Place, null, $"Script '{script.Value}' says nothing.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool isForOthers = false;
        foreach (Located<ScriptWording> wording in wordings)
        {
            LocatedList<string> own = wording.Each(w => w.Channels);
            bool isForOthersToo = own.Count == 0 && own.Place.IsWhole;
            if (isForOthersToo && isForOthers)
            {
                findings.Add(ScriptFindings.ScriptWordings, wording.Place, null, $"Script '{script.Value}' has two wordings for all other channels.");
            }

            isForOthers |= isForOthersToo;
            foreach (Located<string> channel in own)
            {
                channels.CheckNamed(channel.Value, channel.Place);
                if (!seen.Add(channel.Value))
                {
                    findings.Add(ScriptFindings.ScriptWordings, channel.Place, channel.Value, $"Script '{script.Value}' names channel '{Excerpt.Of(channel.Value)}' twice.");
                }
            }
        }
    }

    /// <summary>Placeholders that no wording has; nothing is said where a wording could not be read.</summary>
    private void CheckUse(Located<Script> script, ImmutableArray<CompiledWording> wordings, Codes<ScriptPlaceholder> placeholders)
    {
        if (!script.At(s => s.Wordings).IsWhole || !wordings.All(IsRead))
        {
            return;
        }

        HashSet<string> used = new(taken[script.Value.Code].Concat(wordings.SelectMany(wording => new[] { wording.Chinese, wording.English }).OfType<ScriptText>().SelectMany(text => text.Placeholders)), StringComparer.Ordinal);
        foreach (Located<ScriptPlaceholder> placeholder in placeholders.Definitions.Where(placeholder => !used.Contains(placeholder.Value.Code)))
        {
            findings.Add(ScriptFindings.ScriptPlaceholderUnused, placeholder.Place, placeholder.Value.Code, $"No wording of '{script.Value}' has '{placeholder.Value}'.");
        }
    }

    private static bool IsRead(CompiledWording wording) =>
        wording.Definition.Text is var text && (text.Chinese is null || wording.Chinese is not null) && (text.English is null || wording.English is not null);

    private static IEnumerable<string> Difference(ScriptText chinese, ScriptText english) =>
        chinese.Placeholders.Except(english.Placeholders, StringComparer.Ordinal).Concat(english.Placeholders.Except(chinese.Placeholders, StringComparer.Ordinal)).Select(name => $"{{{name}}}");
}
