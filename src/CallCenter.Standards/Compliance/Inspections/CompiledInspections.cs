using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Compliance;

/// <summary>The rules of inspections at work.</summary>
internal sealed class CompiledInspections(InspectionRules rules, CountedDays days, IReadOnlyDictionary<string, CompiledLadder> ladders)
{
    private readonly Dictionary<string, InspectionGrade> grades = rules.Grades.ToDictionary(static grade => grade.Code, StringComparer.Ordinal);

    public InspectionRules Rules => rules;

    public CountedDays Days => days;

    /// <summary>The grade of a code; null where there is none.</summary>
    public InspectionGrade? Grade(string? code) => code is null ? null : grades.GetValueOrDefault(code);

    /// <summary>How grave a grade is, 0 for the mildest.</summary>
    public int RankOf(InspectionGrade grade) => rules.Grades.IndexOf(grade);

    /// <summary>The ladder of a grade; null where it has none.</summary>
    public CompiledLadder? LadderOf(InspectionGrade grade) => grade.Ladder is { } ladder ? ladders[ladder] : null;
}
