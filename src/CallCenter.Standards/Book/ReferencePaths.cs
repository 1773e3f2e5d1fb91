using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CallCenter.Standards.Book;

/// <summary>Which members of a book name entries of which lists, both by their paths from the root of the book with the steps into lists left out. What a member names within its own entry, such as the state that a step leads to, is not told here.</summary>
internal static class ReferencePaths
{
    /// <summary>Promises: targets of policies, written as <c>policy/target</c>, or all those of a policy.</summary>
    public const string Promises = "serviceLevels/policies/targets";

    private const string Calendars = "calendars";
    private const string Policies = "serviceLevels/policies";
    private const string Roles = "organization/roles";
    private const string Actions = "organization/actions";
    private const string Skills = "routing/skills";
    private const string Departments = "routing/departments";
    private const string Scripts = "scripts/scripts";
    private const string Scales = "risk/scales";
    private const string Risks = "risk/register";
    private const string Modules = "training/modules";
    private const string Exams = "training/exams";

    private static readonly ImmutableArray<string> Indicators = ["kpis/kpis", "kpis/serviceLevels"];
    private static readonly ImmutableArray<string> Measures = ["kpis/measures", "kpis/limits", "kpis/serviceLevels"];
    private static readonly ImmutableArray<string> Parties = [Roles, "workflows/parties", "organization/posts"];

    /// <summary>The lists whose entries a text names, whole or by the codes in it.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<string>> Of = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["calendars/of"] = [Calendars],
        ["kpis/measures/where"] = ["kpis/limits"],
        ["kpis/limits/promise"] = [Promises],
        ["kpis/kpis/formula"] = Measures,
        ["kpis/serviceLevels/threshold"] = ["kpis/limits"],
        ["kpis/serviceLevels/shortAbandonLimit"] = ["kpis/limits"],
        ["kpis/scorecards/kpis"] = Indicators,
        ["organization/roles/layer"] = ["organization/layers"],
        ["organization/roles/duties/needs"] = [Actions],
        ["organization/roles/kpis"] = Indicators,
        ["organization/roles/skills"] = [Skills],
        ["organization/roles/authorities/action"] = [Actions],
        ["organization/posts/role"] = [Roles],
        ["organization/posts/unit"] = ["organization/units"],
        ["organization/posts/level"] = ["organization/levels"],
        ["organization/posts/domain"] = ["organization/domains"],
        ["organization/lines/from"] = ["organization/posts"],
        ["organization/lines/to"] = ["organization/posts"],
        ["organization/dottedLines/units"] = ["organization/units"],
        ["organization/delegations/action"] = [Actions],
        ["organization/delegations/from"] = ["organization/posts"],
        ["organization/delegations/to"] = ["organization/posts"],
        ["serviceLevels/policies/targets/calendar"] = [Calendars],
        ["serviceLevels/policies/targets/ladder"] = ["serviceLevels/ladders"],
        ["serviceLevels/ladders/steps/to"] = Parties,
        ["serviceLevels/ladders/steps/notify"] = Parties,
        ["routing/strategies/action"] = [Actions],
        ["routing/strategies/department"] = [Departments],
        ["routing/triage/scorecard"] = ["risk/scorecards"],
        ["routing/departments/hours"] = [Calendars],
        ["routing/notices/roles"] = Parties,
        ["routing/assignment/strategies/rings/relax/skill"] = [Skills],
        ["risk/matrices/likelihood"] = [Scales],
        ["risk/matrices/impact"] = [Scales],
        ["risk/matrices/levels"] = [Scales],
        ["risk/factors/scale"] = [Scales],
        ["risk/categories/tolerance/scale"] = [Scales],
        ["risk/taxonomies/categories"] = ["risk/categories"],
        ["risk/taxonomies/methods"] = ["risk/methods"],
        ["risk/controls/category"] = ["risk/categories"],
        ["risk/controls/risks"] = [Risks],
        ["risk/register/category"] = ["risk/categories"],
        ["risk/register/matrix"] = ["risk/matrices"],
        ["risk/register/owner"] = Parties,
        ["risk/register/assessments/controls/control"] = ["risk/controls"],
        ["risk/register/assessments/exposures/controls/control"] = ["risk/controls"],
        ["risk/register/acceptances/by"] = Parties,
        ["risk/indicators/category"] = ["risk/categories"],
        ["risk/indicators/kpi"] = Indicators,
        ["risk/indicators/informs"] = [Risks],
        ["risk/plans/organisation/role"] = Parties,
        ["risk/plans/steps/role"] = Parties,
        ["risk/plans/steps/policy"] = [Policies],
        ["risk/plans/notifications/to"] = Parties,
        ["risk/quantities/risk"] = [Risks],
        ["workflows/workflows/opening/roles"] = Parties,
        ["workflows/workflows/opening/authorities"] = [Actions],
        ["workflows/workflows/opening/script"] = [Scripts],
        ["workflows/workflows/states/clocks/starts"] = [Promises],
        ["workflows/workflows/states/clocks/pauses"] = [Promises],
        ["workflows/workflows/states/clocks/stops"] = [Promises],
        ["workflows/workflows/states/subworkflow/workflow"] = ["workflows/workflows"],
        ["workflows/workflows/states/timedMoves/calendar"] = [Calendars],
        ["workflows/workflows/commands/steps/roles"] = Parties,
        ["workflows/workflows/commands/steps/authorities"] = [Actions],
        ["workflows/workflows/commands/steps/script"] = [Scripts],
        ["scripts/scripts/discreet"] = [Scripts],
        ["quality/forms/sections/items/script"] = [Scripts],
        ["quality/sampling/form"] = ["quality/forms"],
        ["surveys/surveys/questions/script"] = [Scripts],
        ["surveys/surveys/questions/comment"] = [Scripts],
        ["training/exams/modules"] = [Modules],
        ["training/programmes/roles"] = Parties,
        ["training/programmes/modules"] = [Modules],
        ["training/programmes/exams"] = [Exams],
        ["training/certificates/exams"] = [Exams],
        ["training/qualifications/roles"] = Parties,
        ["training/qualifications/modules"] = [Modules],
        ["training/qualifications/exams"] = [Exams],
        ["training/qualifications/skills"] = [Skills],
        ["training/effects/exams"] = [Exams],
        ["training/appeals/to"] = Parties,
        ["callbacks/reasons/calendar"] = [Calendars],
        ["callbacks/rules/hours"] = [Calendars],
        ["callbacks/secondHandling/calendar"] = [Calendars],
        ["callbacks/recovery/role"] = Parties,
        ["callbacks/rehearsals/scripts"] = [Scripts],
        ["compliance/obligations/owner"] = [Roles],
        ["compliance/obligations/roles"] = [Roles],
        ["compliance/obligations/recurrence/calendar"] = [Calendars],
        ["compliance/obligations/kpis"] = Indicators,
        ["compliance/obligations/targets"] = ["compliance/targets"],
        ["compliance/access/roles"] = [Roles],
        ["compliance/access/purposes"] = ["compliance/purposes"],
        ["compliance/violations/sanctions/authority"] = [Roles],
        ["compliance/violations/appealTo"] = [Roles],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The lists whose entries are the values of a field, as conditions and tables test it, and of an output, as tables give it.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<string>> OfField = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["queue"] = ["routing/queues"],
        ["priority"] = ["routing/priorities"],
        ["strategy"] = ["routing/strategies"],
        ["department"] = [Departments],
        ["target-department"] = [Departments],
        ["target"] = [Departments],
        ["skill"] = [Skills],
        ["policy"] = [Policies],
        ["risk"] = [Risks],
        ["plan"] = ["risk/plans"],
        ["callback-reason"] = ["callbacks/reasons"],
        ["reason"] = ["callbacks/reasons"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The members that name what happens to cases.</summary>
    public static readonly FrozenSet<string> Events = FrozenSet.ToFrozenSet(
    [
        .. new[] { "start", "after", "stop", "reset", "cancel", "reopen", "pauses/on", "pauses/until" }.Select(static member => $"serviceLevels/policies/targets/triggers/{member}"),
        "serviceLevels/policies/targets/extensions/on",
        "workflows/workflows/opening/event",
        "workflows/workflows/commands/steps/event",
        "workflows/workflows/states/timedMoves/event",
        "workflows/workflows/states/subworkflow/returns/event",
    ], StringComparer.Ordinal);

    /// <summary>Lists whose entries hand on what they are made of: what names one of them depends on what it names. A role, say, hands on nothing: who handles a case does not depend on what the role is assessed by.</summary>
    public static readonly FrozenSet<string> HandingOn =
        FrozenSet.ToFrozenSet([Calendars, "kpis/measures", "kpis/limits", "kpis/kpis", "kpis/serviceLevels", Policies, Promises, "serviceLevels/ladders", Departments, Scales, "risk/matrices", "risk/scorecards", Modules, Exams], StringComparer.Ordinal);
}
