using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>Checks the rules of inspections: their numbers, their names, and that a graver finding is not treated more mildly.</summary>
internal sealed class InspectionChecks(ComplianceNames names, Codes ladders, FindingList findings)
{
    /// <summary>How many grades there are at most.</summary>
    public const int MostGrades = 12;

    /// <summary>How many business days are given at most.</summary>
    public const int MostDays = 366;

    public void Check(Located<InspectionRules> rules)
    {
        names.Calendars.Check(rules.Value.Calendar, rules.At(r => r.Calendar));
        names.Roles.CheckAll(rules.Each(r => r.ReportTo));
        if (rules.Each(r => r.ReportTo) is { Count: 0, IsComplete: true } nobody)
        {
            findings.Add(ComplianceFindings.Inspection, nobody.Place, null, $"The report of an inspection goes to nobody.");
        }

        CheckDays(rules.Value.ReportDays, 1, rules.At(r => r.ReportDays));
        LocatedList<InspectionGrade> grades = rules.Each(r => r.Grades);
        if (grades.IsComplete && grades.Count is < 1 or > MostGrades)
        {
            findings.Add(ComplianceFindings.Inspection, rules.At(r => r.Grades), grades.Count.ToString(CultureInfo.InvariantCulture), $"There are {grades.Count} grades of findings.");
        }

        Codes.Of($"grade of findings", grades, grade => grade.Code, findings);
        for (int i = 0; i < grades.Count; i++)
        {
            Check(grades[i]);
            if (i > 0)
            {
                CheckMilder(grades[i - 1].Value, grades[i]);
            }
        }
    }

    private void Check(Located<InspectionGrade> grade)
    {
        CheckDays(grade.Value.Days, 0, grade.At(g => g.Days));
        CheckDays(grade.Value.DaysAgain, 0, grade.At(g => g.DaysAgain));
        CheckDays(grade.Value.RecheckDays, 1, grade.At(g => g.RecheckDays));
        names.Roles.Check(grade.Value.Decides, grade.At(g => g.Decides));
        if (grade.Value.AcceptedBy is { } accepts)
        {
            names.Roles.Check(accepts, grade.At(g => g.AcceptedBy));
        }

        if (grade.Value.Ladder is { } ladder)
        {
            ladders.Check(ladder, grade.At(g => g.Ladder));
        }
    }

    private void CheckDays(int? days, int least, Place place)
    {
        if (days < least || days > MostDays)
        {
            findings.Add(ComplianceFindings.Inspection, place, days.Value.ToString(CultureInfo.InvariantCulture), $"{days.Value} business days are not {least} to {MostDays}.");
        }
    }

    private void CheckMilder(InspectionGrade milder, Located<InspectionGrade> graver)
    {
        InspectionGrade grade = graver.Value;
        if (grade.Days > milder.Days || grade.DaysAgain > milder.DaysAgain || (grade.RecheckDays ?? int.MaxValue) > (milder.RecheckDays ?? int.MaxValue))
        {
            findings.Add(ComplianceFindings.MilderGrade, graver.Place, grade.Code, $"Findings of grade '{Excerpt.Of(grade.Code)}' are given more time than those of '{Excerpt.Of(milder.Code)}', or no re-check.");
        }
    }
}
