using System.Collections.Immutable;

namespace CallCenter.Standards.Risk;

/// <summary>Checks the entries of a register and the rule they are read by; each fault is a finding.</summary>
internal sealed class RegisterCompiler(RiskNames names, FindingList findings)
{
    private const int MostMonths = 120;

    private readonly RiskCodes codes = new(findings);
    private readonly AssessmentChecks assessments = new(names, findings);

    /// <summary>The register; usable where there are no errors.</summary>
    public RiskRegister Compile(ImmutableArray<RiskEntry> entries, ResidualRule rule, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<CompiledEntry>.Builder compiled = ImmutableArray.CreateBuilder<CompiledEntry>();
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i] is { } entry && Compile(entry, seen, $"{pointer}/{i}") is { } sound)
            {
                compiled.Add(sound);
            }
        }

        return new RiskRegister(compiled.DrainToImmutable(), new RiskReader(rule, names.Controls), pointer);
    }

    /// <summary>Checks the shares of a rule.</summary>
    public void Check(ResidualRule rule, string at)
    {
        CheckShare(rule.GreatestReduction, at + "/greatestReduction");
        CheckShare(rule.WithoutEvidence, at + "/withoutEvidence");
        CheckShare(rule.InProgress, at + "/inProgress");
    }

    private void CheckShare(Percentage share, string at)
    {
        if (!ResidualRule.IsShare(share))
        {
            findings.Add(FindingRules.ResidualShare, at, share.ToString(), "A share of a reduction is not between 0 % and 100 %.");
        }
    }

    private CompiledEntry? Compile(RiskEntry entry, HashSet<string> seen, string at)
    {
        codes.Check(entry.Code, "risk", seen, at);
        bool hasCategory = names.Require(entry.Category, "category", names.Categories.Keys, at + "/category", findings);
        bool hasMatrix = names.Require(entry.Matrix, "matrix", names.Matrices.Keys, at + "/matrix", findings);
        if (entry.Owner is { } owner)
        {
            codes.Check(owner, at + "/owner");
        }

        CheckDates(entry, at);
        if (entry.Assessments.IsEmpty)
        {
            findings.Add(FindingRules.EntryUnassessed, at + "/assessments", entry.Code, $"Risk '{entry.Code}' has no assessment.");
        }

        if (!hasMatrix)
        {
            return null;
        }

        RiskMatrix matrix = names.Matrices[entry.Matrix];
        assessments.Check(entry, matrix, at + "/assessments");
        RiskTolerance? tolerance = hasCategory ? names.Categories[entry.Category].Tolerance : null;
        return new CompiledEntry(entry, matrix, tolerance?.Scale == matrix.Levels.Code ? tolerance : null);
    }

    private void CheckDates(RiskEntry entry, string at)
    {
        if (entry.Closed?.ToIso() < entry.Raised?.ToIso())
        {
            findings.Add(FindingRules.EntryDates, at + "/closed", entry.Code, $"Risk '{entry.Code}' is closed before it was raised.");
        }

        if (entry.ReviewEveryMonths is < 1 or > MostMonths)
        {
            findings.Add(FindingRules.ReviewCycle, at + "/reviewEveryMonths", RiskCodes.Text(entry.ReviewEveryMonths), $"Risk '{entry.Code}' is reviewed every 1 to {MostMonths} months.");
        }

        for (int i = 0; i < entry.Acceptances.Length; i++)
        {
            if (entry.Acceptances[i] is { } acceptance)
            {
                codes.Check(acceptance.By, $"{at}/acceptances/{i}/by");
                if (acceptance.Until.ToIso() < acceptance.From.ToIso())
                {
                    findings.Add(FindingRules.EntryDates, $"{at}/acceptances/{i}/until", entry.Code, $"An acceptance of risk '{entry.Code}' ends before it begins.");
                }
            }
        }
    }
}
