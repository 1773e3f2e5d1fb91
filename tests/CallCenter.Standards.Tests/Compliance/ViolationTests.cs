using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Decisions;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Compliance;

public sealed class ViolationTests
{
    private static readonly ComplianceEvaluator Shipped = StandardBook.Shipped.Compile().Compliance;
    private static readonly ViolationRules Rules = StandardBook.Shipped.Compliance.Violations!;
    private static readonly LocalDate Happened = new(2026, 3, 2);

    /// <summary>D13.2: written warning, fine, suspension for review.</summary>
    [Theory]
    [InlineData("minor", ViolationIntent.Negligent, 0, 0, "written-warning")]
    [InlineData("minor", ViolationIntent.Negligent, 1, 0, "written-warning fine")]
    [InlineData("minor", ViolationIntent.Negligent, 0, 200, "written-warning fine")]
    [InlineData("minor", ViolationIntent.Deliberate, 0, 0, "suspension")]
    [InlineData("serious", ViolationIntent.Negligent, 0, 0, "written-warning fine suspension")]
    [InlineData("serious", ViolationIntent.Negligent, 2, 0, "suspension")]
    [InlineData("severe", ViolationIntent.Inadvertent, 0, 0, "suspension")]
    public void A_violation_has_a_range_of_sanctions(string grade, ViolationIntent intent, int repeats, int loss, string sanctions) =>
        Assert.Equal(sanctions, string.Join(' ', Decide(grade, intent, repeats, loss).Sanctions.Select(sanction => sanction.Code)));

    [Property(MaxTest = 300)]
    public void Sanctions_never_fall_where_a_violation_is_graver(byte grade, byte intent, byte repeats, uint loss, byte more, uint lost)
    {
        int first = grade % Rules.Grades.Length;
        int mind = intent % 4;
        int graver = Math.Min(first + (more % 2), Rules.Grades.Length - 1);
        SanctionDecision mild = Decide(Rules.Grades[first].Code, (ViolationIntent)mind, repeats, loss);
        SanctionDecision grave = Decide(Rules.Grades[graver].Code, (ViolationIntent)Math.Min(3, mind + (more / 2 % 2)), repeats + (more % 7), loss + (decimal)lost);

        Assert.True(Rank(grave.Sanctions[0]) >= Rank(mild.Sanctions[0]));
        Assert.True(Rank(grave.Sanctions[^1]) >= Rank(mild.Sanctions[^1]));
    }

    [Fact]
    public void Those_concerned_are_heard_before_it_is_decided_and_after_the_limitation_nothing_follows()
    {
        SanctionDecision decision = Shipped.Sanction(Violation("minor", ViolationIntent.Negligent, 1, 0), new LocalDate(2028, 3, 2));
        SanctionDecision late = Shipped.Sanction(Violation("minor", ViolationIntent.Negligent, 1, 0), new LocalDate(2028, 3, 3));

        Assert.Equal((new LocalDate(2026, 3, 16), new LocalDate(2028, 3, 2), "general-manager"), (decision.DecideFrom, decision.LapsesOn, decision.AppealTo));
        Assert.False(decision.IsLapsed);
        Assert.True(late.IsLapsed);
        Assert.Empty(late.Sanctions);
        Assert.Throws<UnknownCodeException>(() => Decide("grave", ViolationIntent.Negligent, 0, 0));
        Assert.Throws<InvalidOperationException>(() => StandardBook.Parse(Tests.Book.ExampleBook.Json).Compile().Compliance.Sanction(Violation("minor", ViolationIntent.Negligent, 0, 0), Happened));
    }

    /// <summary>The first day does not count: told on the 10th, heard to the 15th; received on 31 March, appealed by 15 April.</summary>
    [Fact]
    public void Where_those_concerned_cannot_be_heard_in_time_no_day_is_left_and_it_is_told()
    {
        SanctionDecision late = Shipped.Sanction(Violation("minor", ViolationIntent.Negligent, 1, 0) with { OccurredOn = new LocalDate(2024, 2, 29), ToldOn = new LocalDate(2026, 2, 26) }, new LocalDate(2026, 2, 27));
        SanctionDecision inTime = Decide("minor", ViolationIntent.Negligent, 1, 0);

        Assert.Equal((true, new LocalDate(2026, 2, 28)), (late.HasNoDayLeft, late.LapsesOn));
        Assert.Contains("no day is left", late.Explain(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.False(inTime.HasNoDayLeft);
        Assert.Equal(new LocalDate(2026, 3, 31).PlusDays(inTime.AppealDays), inTime.AppealUntil(new LocalDate(2026, 3, 31)));
        Assert.Throws<ArgumentException>(() => Shipped.Sanction(Violation("minor", ViolationIntent.Negligent, 1, 0) with { ToldOn = Happened.PlusDays(-1) }, Happened));
        Assert.Throws<ArgumentException>(() => Shipped.Sanction(Violation("minor", ViolationIntent.Negligent, 1, 0), Happened.PlusDays(-1)));
    }

    [Fact]
    public void A_fine_carries_a_warning_until_its_legal_basis_is_named()
    {
        Assert.True(Decide("minor", ViolationIntent.Negligent, 1, 0).HasUnfoundedFine);
        Assert.Contains("no legal basis is named", Decide("minor", ViolationIntent.Negligent, 1, 0).Explain(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(StandardBook.Shipped.Validate(), finding => finding is { Code: "CCS9911", Severity: FindingSeverity.Information, Value: "fine" });

        ViolationRules founded = Rules with { Sanctions = [.. Rules.Sanctions.Select(sanction => sanction with { LegalBasis = sanction.IsFine ? "Agreement 7, reviewed" : null })] };
        StandardBook book = With(founded);
        Assert.DoesNotContain(book.Validate(), finding => finding.Code == "CCS9911");
        Assert.False(book.Compile().Compliance.Sanction(Violation("minor", ViolationIntent.Negligent, 1, 0), Happened).HasUnfoundedFine);
    }

    public static TheoryData<string, ViolationRules> Faults => new()
    {
        { "CCS9910 /table", Cell("sanctions", 9, "suspension") }, // a loss, and no earlier violation: harder than a loss with earlier ones
        { "CCS9909 /table", Rules with { Table = Rules.Table with { Rules = [.. Rules.Table.Rules.SkipLast(1)] } } },
        { "CCS9909 /table", Rules with { Table = Rules.Table with { HitPolicy = HitPolicy.RuleOrder } } },
        { "CCS9909 /table", Rules with { Table = Rules.Table with { Outputs = [Rules.Table.Outputs[0], Rules.Table.Outputs[1] with { Name = "worst" }] } } },
        { "CCS9909 /table", Rules with { Sanctions = [.. Rules.Sanctions.Reverse()] } },
        { "CCS9908 /losses/0/from", Rules with { Losses = [Rules.Losses[0] with { From = 1 }, .. Rules.Losses.Skip(1).Select(level => level with { From = level.From + 2 })] } },
        { "CCS9908 /losses/2/from", Rules with { Losses = [Rules.Losses[0], Rules.Losses[1], Rules.Losses[2] with { From = 0.01m }] } },
        { "CCS9908 /hearingDays", Rules with { HearingDays = -1 } },
        { "CCS9908 /appealDays", Rules with { AppealDays = 0 } },
        { "CCS9908 /limitationMonths", Rules with { LimitationMonths = 601 } },
        { "CCS9912 /sanctions/0/authority", Rules with { Sanctions = [Rules.Sanctions[0] with { Authority = "general-manager" }, .. Rules.Sanctions.Skip(1)] } },
        { "CCS1011 /appealTo", Rules with { AppealTo = "nobody" } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Rules_that_cannot_be_used_are_told_where(string expected, ViolationRules rules)
    {
        string[] found = [.. With(rules).Validate().Where(finding => finding.Pointer.StartsWith("/compliance/violations", StringComparison.Ordinal) && finding.Code != "CCS9911").Select(finding => $"{finding.Code} {finding.Pointer["/compliance/violations".Length..]}").Distinct()];

        Assert.Equal([expected], found);
    }

    private static ViolationRules Cell(string table, int rule, string least)
    {
        DecisionRule changed = Rules.Table.Rules[rule] with { Then = [least, "suspension"] };
        return Rules with { Table = Rules.Table with { Code = table, Rules = Rules.Table.Rules.SetItem(rule, changed) } };
    }

    private static StandardBook With(ViolationRules rules) => StandardBook.Shipped with { Compliance = StandardBook.Shipped.Compliance with { Violations = rules } };

    private static int Rank(Sanction sanction) => Rules.Sanctions.Select(one => one.Code).ToImmutableArray().IndexOf(sanction.Code);

    private static SanctionDecision Decide(string grade, ViolationIntent intent, int repeats, decimal loss) => Shipped.Sanction(Violation(grade, intent, repeats, loss), Happened);

    private static Violation Violation(string grade, ViolationIntent intent, int repeats, decimal loss) =>
        new() { Grade = grade, Intent = intent, Repeats = repeats, Loss = loss, OccurredOn = Happened, ToldOn = new LocalDate(2026, 3, 10) };
}
