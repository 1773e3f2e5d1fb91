using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using NodaTime;

namespace CallCenter.Standards.Tests.Compliance;

public sealed class ComplianceFindingTests
{
    private static readonly StandardBook Book = StandardBook.Parse(ComplianceBook.Json);
    private static readonly ComplianceCatalogue Whole = Book.Compliance;
    private static readonly Obligation Audit = Whole.Obligations[0];
    private static readonly SystemTarget Restore = Whole.Targets[0];

    private static readonly OverdueLadder Late = Whole.Ladders[0];
    private static readonly InspectionRules Rules = Whole.Inspections!;
    private static readonly ControlledDocument Norms = Whole.Documents[0];
    private static readonly InspectionGrade Small = Rules.Grades[0];

    public static TheoryData<string, ComplianceCatalogue> Faults => new()
    {
        { "CCS9901 /obligations/0/recurrence/every", With(Audit with { Recurrence = Audit.Recurrence with { Every = 0 } }) },
        { "CCS9901 /obligations/0/recurrence/every", With(Audit with { Recurrence = Audit.Recurrence with { Every = 367 } }) },
        { "CCS9902 /obligations/0/from", With(Audit with { From = new LocalDate(1899, 12, 31) }) },
        { "CCS9902 /obligations/0/from", With(Audit with { From = new LocalDate(2201, 1, 1), Until = null }) },
        { "CCS9902 /obligations/0/until", With(Audit with { Until = Audit.From.PlusDays(-1) }) },
        { "CCS9903 /targets/0", With(Restore with { AtLeast = null, AtMost = null }) },
        { "CCS9903 /targets/0", With(Restore with { AtLeast = 7_201 }) },
        { "CCS9903 /targets/0", With(Restore with { AtMost = 7_200.00000001m }) },
        { "CCS9903 /targets/0/unit", With(Restore with { IsChange = true }) },
        { "CCS9914 /ladders/0/steps", With(Late with { Steps = [] }) },
        { "CCS9914 /ladders/0/steps", With(Late with { Steps = [.. Enumerable.Range(1, 21).Select(days => Late.Steps[0] with { AfterDays = days })] }) },
        { "CCS9914 /ladders/0/steps/0/afterDays", With(Late with { Steps = [Late.Steps[0] with { AfterDays = 0 }] }) },
        { "CCS9914 /ladders/0/steps/0/afterDays", With(Late with { Steps = [Late.Steps[0] with { AfterDays = 367 }] }) },
        { "CCS9914 /ladders/0/steps/1/afterDays", With(Late with { Steps = [Late.Steps[0], Late.Steps[0]] }) },
        { "CCS9914 /ladders/0/steps/0/tell", With(Late with { Steps = [Late.Steps[0] with { Tell = [] }] }) },
        { "CCS1011 /ladders/0/calendar", With(Late with { Calendar = "square" }) },
        { "CCS1011 /obligations/0/ladder", With(Audit with { Ladder = "lat" }) },
        { "CCS9916 /inspections/grades", With(Rules with { Grades = [] }) },
        { "CCS9916 /inspections/grades/0/days", With(Small with { Days = 367 }) },
        { "CCS9916 /inspections/grades/0/daysAgain", With(Small with { DaysAgain = 367 }) },
        { "CCS9916 /inspections/grades/1/recheckDays", With(Rules with { Grades = [Small, Rules.Grades[1] with { RecheckDays = 0 }] }) },
        { "CCS9916 /inspections/reportDays", With(Rules with { ReportDays = 0 }) },
        { "CCS9916 /inspections/reportTo", With(Rules with { ReportTo = [] }) },
        { "CCS9917 /inspections/grades/1", With(Small with { RecheckDays = 2 }) },
        { "CCS9917 /inspections/grades/1", With(Rules with { Grades = [Small, Rules.Grades[1] with { Days = 11 }] }) },
        { "CCS9917 /inspections/grades/1", With(Rules with { Grades = [Small with { RecheckDays = 3 }, Rules.Grades[1] with { RecheckDays = null }] }) },
        { "CCS1010 /inspections/grades/1/code", With(Rules with { Grades = [Small, Small] }) },
        { "CCS1011 /inspections/calendar", With(Rules with { Calendar = "square" }) },
        { "CCS1011 /inspections/grades/0/ladder", With(Small with { Ladder = "lat" }) },
        { "CCS9918 /documents/0/versions", With(Norms with { Versions = [] }) },
        { "CCS9918 /documents/0/versions", With(Norms with { Versions = [.. Enumerable.Range(0, 201).Select(day => Norms.Versions[0] with { Version = $"{day}", Effective = new LocalDate(2026, 1, 1).PlusDays(day) })] }) },
        { "CCS9918 /documents/0/readWithinDays", With(Norms with { ReadWithinDays = 0 }) },
        { "CCS9918 /documents/0/readWithinDays", With(Norms with { ReadWithinDays = 367 }) },
        { "CCS9919 /documents/0/versions/1", With(Norms with { Versions = [Norms.Versions[0], Norms.Versions[1] with { Effective = Norms.Versions[0].Effective, ApprovedOn = null }] }) },
        { "CCS9919 /documents/0/versions/1", With(Norms with { Versions = [Norms.Versions[0], Norms.Versions[1] with { ApprovedOn = Norms.Versions[1].Effective.PlusDays(1) }] }) },
        { "CCS9919 /documents/0/versions/0", With(Norms with { Versions = [Norms.Versions[0] with { Effective = new LocalDate(1899, 12, 31) }] }) },
        { "CCS9920 /documents/0/review", With(Norms with { Review = "audit" }) },
        { "CCS9920 /documents/0/review", With(Norms with { Kind = DocumentKind.Manual }) },
        { "CCS1011 /documents/0/review", With(Norms with { Review = "renewal" }) },
        { "CCS1010 /documents/0/versions/1/version", With(Norms with { Versions = [Norms.Versions[0], Norms.Versions[1] with { Version = "1" }] }) },
        { "CCS1010 /documents/1/code", Whole with { Documents = [Norms, Norms] } },
        { "CCS1010 /obligations/1/code", Whole with { Obligations = [Audit, Audit], Documents = [] } },
        { "CCS1010 /targets/2/code", Whole with { Targets = [.. Whole.Targets, Restore] } },
        { "CCS1011 /obligations/0/recurrence/calendar", With(Audit with { Recurrence = Audit.Recurrence with { Calendar = "square" } }) },
        { "CCS1011 /obligations/0/targets/2", With(Audit with { Targets = [.. Audit.Targets, "nothing"] }) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_section_that_cannot_be_used_is_told_where(string expected, ComplianceCatalogue section) => Assert.Equal([expected], Places(section));

    [Fact]
    public void A_target_that_nothing_checks_is_told()
    {
        StandardBook book = Book with { Compliance = Whole with { Targets = [.. Whole.Targets, Restore with { Code = "spare" }] } };

        Assert.Equal(["CCS9904 /compliance/targets/2/code"], book.Validate().Where(finding => finding.Pointer.StartsWith("/compliance", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Pointer}"));
    }

    [Fact]
    public void A_ladder_that_nothing_names_is_told()
    {
        StandardBook book = Book with { Compliance = Whole with { Ladders = [.. Whole.Ladders, Late with { Code = "spare" }] } };

        Assert.Equal(["CCS9915 /compliance/ladders/1/code"], book.Validate().Where(finding => finding.Pointer.StartsWith("/compliance", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Pointer}"));
    }

    [Fact]
    public void A_document_that_its_owner_approves_is_told()
    {
        StandardBook book = Book with { Compliance = With(Norms with { ApprovedBy = Norms.Owner }) };

        Assert.Equal(["CCS9921 /compliance/documents/0/approvedBy"], book.Validate().Where(finding => finding.Pointer.StartsWith("/compliance", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Pointer}"));
    }

    [Fact]
    public void Roles_calendars_and_kpis_are_those_of_the_book()
    {
        StandardBook shipped = StandardBook.Shipped;
        Obligation one = shipped.Compliance.Obligations[0];
        StandardBook book = shipped with
        {
            Compliance = shipped.Compliance with { Obligations = shipped.Compliance.Obligations.SetItem(0, one with { Owner = "nobody", Roles = ["nobody"], Kpis = ["nothing"], Recurrence = one.Recurrence with { Calendar = "none" } }) },
        };

        Assert.Equal(
            ["/compliance/obligations/0/kpis/0", "/compliance/obligations/0/owner", "/compliance/obligations/0/recurrence/calendar", "/compliance/obligations/0/roles/0"],
            book.Validate().Where(finding => finding.Code == "CCS1011").Select(finding => finding.Pointer).Order(StringComparer.Ordinal));
    }

    private static ComplianceCatalogue With(Obligation audit) => Whole with { Obligations = Whole.Obligations.SetItem(0, audit) };

    private static ComplianceCatalogue With(ControlledDocument norms) => Whole with { Documents = [norms] };

    private static ComplianceCatalogue With(OverdueLadder late) => Whole with { Ladders = [late] };

    private static ComplianceCatalogue With(InspectionRules rules) => Whole with { Inspections = rules };

    private static ComplianceCatalogue With(InspectionGrade small) => With(Rules with { Grades = Rules.Grades.SetItem(0, small) });

    private static ComplianceCatalogue With(SystemTarget restore) => Whole with { Targets = Whole.Targets.SetItem(0, restore) };

    private static string[] Places(ComplianceCatalogue section)
    {
        try
        {
            ComplianceEvaluator.Compile(section, Book.Compile().Calendars);
            return [];
        }
        catch (FindingsException exception)
        {
            return [.. exception.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => $"{finding.Code} {finding.Pointer}").Order(StringComparer.Ordinal)];
        }
    }
}
