using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>Checks the entries of a register and the rule they are read by; each fault is a finding.</summary>
internal sealed class RegisterCompiler(RegisterNames names, LocatedList<RiskEntry> entries, FindingList findings)
{
    private const int MostMonths = 120;

    private readonly AssessmentChecks assessments = new(names, findings);

    /// <summary>The codes of the entries.</summary>
    public Codes Entries { get; } = Codes.Of($"risk", entries, entry => entry.Code, findings);

    /// <summary>The register, or null where there are errors.</summary>
    public RiskRegister? Compile(ResidualRule rule)
    {
        var compiled = entries.Select(Compile).ToList();
        return findings.HasErrors ? null : new RiskRegister([.. compiled.Select(entry => entry!)], new RiskReader(rule, names.Controls.Definitions.Select(control => control.Value)));
    }

    /// <summary>Checks the shares of a rule.</summary>
    public void Check(Located<ResidualRule> rule)
    {
        CheckShare(rule.Value.GreatestReduction, rule.At(r => r.GreatestReduction));
        CheckShare(rule.Value.WithoutEvidence, rule.At(r => r.WithoutEvidence));
        CheckShare(rule.Value.InProgress, rule.At(r => r.InProgress));
    }

    /// <summary>Controls act on risks of the standard's register, unless a host keeps the register elsewhere. Registers that are opened have risks of their own.</summary>
    public void CheckControls()
    {
        foreach (Located<RiskControl> control in names.Controls.Definitions)
        {
            EvidenceChecks.Check(control, findings);
        }

        foreach (Located<RiskControl> control in entries is { Count: 0, IsComplete: true } ? [] : names.Controls.Definitions)
        {
            Entries.CheckAll(control.Each(c => c.Risks));
        }
    }

    private void CheckShare(Percentage share, Place place)
    {
        if (!ResidualRule.IsShare(share))
        {
            findings.Add(RiskFindings.ResidualShare, place, share.ToString(), $"A share of a reduction is not between 0 % and 100 %.");
        }
    }

    /// <summary>Where a standard has controls, a risk of the highest level has one.</summary>
    private void CheckControlled(Located<RiskEntry> located, RiskMatrix matrix)
    {
        RiskEntry entry = located.Value;
        if (entry.Closed is null && entry.Assessments is [.., var last] && matrix.Find(last.Likelihood, last.Impact) is { } level && level == matrix.Levels.Levels[^1]
            && names.Controls.Definitions.Any() && last.Controls.IsEmpty && last.Exposures.All(exposure => exposure.Controls.IsEmpty)
            && !names.Controls.Definitions.Any(control => control.Value.Risks.Contains(entry.Code)))
        {
            findings.Add(RiskFindings.Uncontrolled, located.Place, entry.Code, $"Risk '{entry.Code}' is '{level}', and no control acts on it.");
        }
    }

    private CompiledEntry? Compile(Located<RiskEntry> located)
    {
        RiskEntry entry = located.Value;
        Located<RiskCategory>? category = names.Categories.Find(entry.Category, located.At(e => e.Category));
        RiskMatrix? matrix = names.Matrices.Find(entry.Matrix, located.At(e => e.Matrix));
        if (entry.Owner is { } owner)
        {
            Codes.CheckForm(owner, located.At(e => e.Owner), findings);
        }

        CheckDates(located);
        if (located.Each(e => e.Assessments) is { Count: 0, IsComplete: true } none)
        {
            findings.Add(RiskFindings.EntryUnassessed, none.Place, entry.Code, $"Risk '{entry.Code}' has no assessment.");
        }

        if (matrix is null)
        {
            return null;
        }

        assessments.Check(located, matrix);
        CheckControlled(located, matrix);
        RiskTolerance? tolerance = category?.Value.Tolerance;
        return new CompiledEntry(located, matrix, tolerance?.Scale == matrix.Levels.Code ? tolerance : null);
    }

    private void CheckDates(Located<RiskEntry> located)
    {
        RiskEntry entry = located.Value;
        if (entry.Closed?.ToIso() < entry.Raised?.ToIso())
        {
            findings.Add(RiskFindings.EntryDates, located.At(e => e.Closed), entry.Code, $"Risk '{entry.Code}' is closed before it was raised.");
        }

        if (entry.ReviewEveryMonths is < 1 or > MostMonths)
        {
            findings.Add(RiskFindings.ReviewCycle, located.At(e => e.ReviewEveryMonths), RiskNumbers.Text(entry.ReviewEveryMonths), $"Risk '{entry.Code}' is reviewed every 1 to {MostMonths} months.");
        }

        foreach (Located<RiskAcceptance> acceptance in located.Each(e => e.Acceptances))
        {
            Codes.CheckForm(acceptance.Value.By, acceptance.At(a => a.By), findings);
            if (acceptance.Value.Until.ToIso() < acceptance.Value.From.ToIso())
            {
                findings.Add(RiskFindings.EntryDates, acceptance.At(a => a.Until), entry.Code, $"An acceptance of risk '{entry.Code}' ends before it begins.");
            }
        }
    }
}
