using System.Globalization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>Checks the rules of violations: every violation has a range of sanctions, and no graver one a milder.</summary>
internal sealed class ViolationChecks(Located<ViolationRules> rules, Codes roles, FindingList findings)
{
    /// <summary>How many grades, and levels of loss, there are at most.</summary>
    public const int MostLevels = 12;

    /// <summary>How many sanctions there are at most.</summary>
    public const int MostSanctions = 50;

    private static readonly ViolationIntent[] Intents = Enum.GetValues<ViolationIntent>();

    /// <summary>The rules at work; null where there are errors.</summary>
    public SanctionTable? Compile()
    {
        int before = findings.Count;
        LocatedList<ViolationGrade> grades = rules.Each(r => r.Grades);
        LocatedList<LossLevel> losses = rules.Each(r => r.Losses);
        LocatedList<Sanction> sanctions = rules.Each(r => r.Sanctions);
        Codes.Of($"grade of violations", grades, grade => grade.Code, findings);
        Codes.Of($"level of loss", losses, level => level.Code, findings);
        Codes codes = Codes.Of($"sanction", sanctions, sanction => sanction.Code, findings);
        CheckCount(grades, MostLevels);
        CheckCount(losses, MostLevels);
        CheckCount(sanctions, MostSanctions);
        CheckLosses(losses);
        CheckSanctions(sanctions);
        CheckNumbers();
        CompiledTable? table = rules.Optional(r => r.Table) is { } given ? CompiledTable.Compile(given, ViolationFacts.Schema.Definition, findings) : null;
        if ((table ?? (rules.Optional(r => r.Table) is { } bad ? CompiledTable.OutputsOf(bad, ViolationFacts.Schema.Definition) : null)) is { } named)
        {
            CheckOutput(named, SanctionTable.Least, codes);
            CheckOutput(named, SanctionTable.Most, codes);
        }

        if (!rules.IsWhole || table is null || findings.ErrorsSince(before))
        {
            return null;
        }

        var compiled = new SanctionTable(rules.Value, table);
        CheckRanges(compiled);
        return findings.ErrorsSince(before) ? null : compiled;
    }

    private void CheckCount<T>(LocatedList<T> list, int most)
    {
        if (list.Count > most || list is { Count: 0, IsComplete: true })
        {
            findings.Add(ComplianceFindings.ViolationNumbers, list.Place, list.Count.ToString(CultureInfo.InvariantCulture), $"{list.Count} are not 1 to {most}.");
        }
    }

    private void CheckLosses(LocatedList<LossLevel> losses)
    {
        decimal? last = null;
        foreach (Located<LossLevel> level in losses)
        {
            if (last is null ? losses.IsComplete && level.Value.From != 0 : level.Value.From <= last)
            {
                findings.Add(ComplianceFindings.ViolationNumbers, level.At(l => l.From), level.Value.From.ToString(CultureInfo.InvariantCulture), $"The first level of loss begins at 0, and each other one above the one before.");
            }

            last = level.Value.From;
        }
    }

    private void CheckSanctions(LocatedList<Sanction> sanctions)
    {
        foreach (Located<Sanction> sanction in sanctions)
        {
            roles.Check(sanction.Value.Authority, sanction.At(s => s.Authority));
            if (sanction.Value is { IsFine: true, LegalBasis: null })
            {
                findings.Add(ComplianceFindings.Fine, sanction.At(s => s.IsFine), sanction.Value.Code, $"Sanction '{Excerpt.Of(sanction.Value.Code)}' takes money from staff, and no legal basis is named.");
            }

            if (sanction.Value.Authority == rules.Value.AppealTo)
            {
                findings.Add(ComplianceFindings.OwnAppeal, sanction.At(s => s.Authority), sanction.Value.Authority, $"'{Excerpt.Of(rules.Value.AppealTo)}' decides sanction '{Excerpt.Of(sanction.Value.Code)}', and the appeal against it.");
            }
        }
    }

    private void CheckNumbers()
    {
        roles.Check(rules.Value.AppealTo, rules.At(r => r.AppealTo));
        Check(rules.Value.HearingDays, 0, 365, rules.At(r => r.HearingDays));
        Check(rules.Value.AppealDays, 1, 365, rules.At(r => r.AppealDays));
        Check(rules.Value.LimitationMonths, 1, 600, rules.At(r => r.LimitationMonths));
    }

    private void Check(int number, int least, int most, Place place)
    {
        if (number < least || number > most)
        {
            findings.Add(ComplianceFindings.ViolationNumbers, place, number.ToString(CultureInfo.InvariantCulture), $"{number} is not {least} to {most}.");
        }
    }

    private void CheckOutput(CompiledTable table, string name, Codes codes)
    {
        Place place = rules.Part(r => r.Table).Place;
        int index = table.OutputIndex(name);
        if (index < 0 || table.Outputs[index].Column.Type != FieldType.Text || !table.Table.HitPolicy.IsSingleHit())
        {
            findings.Add(ComplianceFindings.Sanctions, place, table.Table.Code, $"Table '{table}' has no text output '{name}', or several of its rules answer together.");
            return;
        }

        CompiledOutput output = table.Outputs[index];
        for (int rule = 0; rule < output.Cells.Length; rule++)
        {
            if (output.Cells[rule].Text is { } code)
            {
                codes.Check(code, place.Member("rules").Item(rule).Member("then").Item(index));
            }
        }

        if (output.Default?.Text is { } otherwise)
        {
            codes.Check(otherwise, place.Member("outputs").Item(index).Member("default"));
        }
    }

    /// <summary>Goes through all violations that the table can tell apart: at most 12 × 4 × 11 × 12. The first without a range, and the first that is milder than one less grave, are told.</summary>
    private void CheckRanges(SanctionTable table)
    {
        int[] sizes = [rules.Value.Grades.Length, Intents.Length, ViolationFacts.MostRepeats + 1, rules.Value.Losses.Length];
        var ranges = new (int Least, int Most)[sizes[0] * sizes[1] * sizes[2] * sizes[3]];
        for (int at = 0; at < ranges.Length; at++)
        {
            ViolationFacts facts = FactsAt(at, sizes);
            if (table.Range(in facts) is not { } range)
            {
                findings.Add(ComplianceFindings.Sanctions, rules.At(r => r.Table), Told(facts), $"The table gives no range of sanctions for {Told(facts)}.");
                return;
            }

            ranges[at] = range;
            for (int dimension = 0, step = 1; dimension < sizes.Length; step *= sizes[dimension++])
            {
                if (at / step % sizes[dimension] > 0 && (range.Least < ranges[at - step].Least || range.Most < ranges[at - step].Most))
                {
                    ViolationFacts milder = FactsAt(at - step, sizes);
                    findings.Add(ComplianceFindings.Milder, rules.At(r => r.Table), Told(facts), $"The sanctions for {Told(facts)} are milder than those for {Told(milder)}.");
                    return;
                }
            }
        }
    }

    private ViolationFacts FactsAt(int at, int[] sizes) => new(
        rules.Value.Grades[at % sizes[0]].Code,
        Intents[at / sizes[0] % sizes[1]],
        at / (sizes[0] * sizes[1]) % sizes[2],
        rules.Value.Losses[at / (sizes[0] * sizes[1] * sizes[2])].Code);

    private static string Told(ViolationFacts facts) => string.Create(CultureInfo.InvariantCulture, $"{facts.Grade}, {EnumCodes<ViolationIntent>.CodeOf(facts.Intent)}, {facts.Repeats}, {facts.Loss}");
}
