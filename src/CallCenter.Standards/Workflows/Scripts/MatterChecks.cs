using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>Checks confidential matters, and what scripts say that they reveal.</summary>
/// <param name="catalogue">The section.</param>
/// <param name="scripts">The codes of its scripts; those of the list are added when their versions are.</param>
/// <param name="contacts">The facts that matters test.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class MatterChecks(Located<ScriptCatalogue> catalogue, Codes scripts, RecordDefinition contacts, FindingList findings)
{
    /// <summary>The matters that can be used.</summary>
    public ImmutableArray<CompiledMatter> Compile()
    {
        LocatedList<ConfidentialMatter> matters = catalogue.Each(c => c.Confidential);
        Codes.Of($"confidential matter", matters, matter => matter.Code, findings);
        ImmutableArray<CompiledMatter> compiled = [.. matters.Select(Compile).OfType<CompiledMatter>()];
        var kept = Codes.Known($"thing kept from customers", matters.SelectMany(matter => matter.Value.Keeps), findings);
        kept.From(matters);
        LocatedList<Script> all = catalogue.Each(c => c.Scripts);
        var known = Codes.Known($"script", all.Select(script => script.Value.Code), findings);
        known.With(scripts);
        foreach (Located<Script> script in all)
        {
            kept.CheckAll(script.Each(s => s.Reveals));
            CheckDiscreet(script, known);
            CheckWords(script, matters);
        }

        return compiled;
    }

    private CompiledMatter? Compile(Located<ConfidentialMatter> matter)
    {
        foreach (Located<string> kept in matter.Each(m => m.Keeps))
        {
            Codes.CheckForm(kept.Value, kept.Place, findings);
        }

        if (matter.IsWhole && (matter.Value.When.IsEmpty || matter.Value.Keeps.IsEmpty))
        {
            findings.Add(ScriptFindings.MatterForm, matter.Place, matter.Value.Code, $"Matter '{matter.Value}' {(matter.Value.When.IsEmpty ? FindingWords.Of($"does not say when it holds") : $"keeps nothing")}.");
        }

        Condition? when = Condition.Compile(matter.Value.When, contacts, matter.At(m => m.When), findings);
        return when is null ? null : new CompiledMatter(matter.Value, when);
    }

    private void CheckDiscreet(Located<Script> script, Codes known)
    {
        if (script.Value.Discreet is not { } code || !known.Check(code, script.At(s => s.Discreet)))
        {
            return;
        }

        Script[] versions = [.. catalogue.Value.Scripts.Where(other => other.Code == code && other.Approval != ScriptApproval.Withdrawn)];
        FindingWords? fault = script.Value.Reveals.IsEmpty && script.At(s => s.Reveals).IsWhole ? FindingWords.Of($"reveals nothing itself")
            : versions.FirstOrDefault(version => !version.Reveals.IsEmpty) is { } revealing ? FindingWords.Of($"would be replaced by '{revealing}', which reveals {FindingWords.List(revealing.Reveals)}")
            : versions.FirstOrDefault(version => Lacking(script.Value, version).Any()) is { } lacking ? FindingWords.Of($"has values that '{lacking}' does not declare: {FindingWords.List(Lacking(script.Value, lacking))}")
            : null;
        if (fault is not null)
        {
            findings.Add(ScriptFindings.Discreet, script.At(s => s.Discreet), code, $"Script '{script.Value}' {fault}.");
        }
    }

    private static IEnumerable<string> Lacking(Script script, Script discreet) =>
        script.Placeholders.Select(placeholder => placeholder.Code).Except(discreet.Placeholders.Select(placeholder => placeholder.Code), StringComparer.Ordinal);

    private void CheckWords(Located<Script> script, LocatedList<ConfidentialMatter> matters)
    {
        foreach (Located<ConfidentialMatter> matter in matters.Where(matter => !matter.Value.IsBetrayedBy(script.Value)))
        {
            foreach (Located<ScriptWording> wording in script.Each(s => s.Wordings).Where(wording => wording.IsWhole))
            {
                string[] betraying = [.. new[] { wording.Value.Text.Chinese, wording.Value.Text.English }.OfType<string>().SelectMany(words => matter.Value.BetrayingWords(words)).Distinct(StringComparer.Ordinal)];
                if (betraying.Length > 0)
                {
                    findings.Add(ScriptFindings.BetrayingWord, wording.At(w => w.Text), betraying[0], $"Script '{script.Value}' says {FindingWords.List(betraying.Select(word => $"'{word}'"))}, which betrays '{matter.Value}', and reveals none of {FindingWords.List(matter.Value.Keeps)}.");
                }
            }
        }
    }
}
