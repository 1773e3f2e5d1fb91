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
    private const string States = "workflows/workflows/states";
    private const string Levels = "risk/scales/levels";

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
        ["serviceLevels/policies/targets/calendars/calendar"] = [Calendars],
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
        ["quality/conduct/scoring/calendar"] = [Calendars],
        ["quality/conduct/decision/calendar"] = [Calendars],
        ["callbacks/reasons/calendar"] = [Calendars],
        ["callbacks/rules/hours"] = [Calendars],
        ["callbacks/secondHandling/calendar"] = [Calendars],
        ["callbacks/recovery/role"] = Parties,
        ["callbacks/rehearsals/scripts"] = [Scripts],
        ["compliance/obligations/owner"] = [Roles],
        ["compliance/obligations/roles"] = [Roles],
        ["compliance/obligations/recurrence/calendar"] = [Calendars],
        ["risk/controls/evidence/of"] = ["compliance/obligations", "training/programmes", "quality/forms"],
        ["compliance/obligations/ladder"] = ["compliance/ladders"],
        ["compliance/ladders/calendar"] = [Calendars],
        ["compliance/ladders/steps/tell"] = [Roles],
        ["compliance/documents/owner"] = [Roles],
        ["compliance/documents/approvedBy"] = [Roles],
        ["compliance/documents/readers"] = [Roles],
        ["compliance/documents/review"] = ["compliance/obligations"],
        ["compliance/inspections/calendar"] = [Calendars],
        ["compliance/inspections/reportTo"] = [Roles],
        ["compliance/inspections/grades/decides"] = [Roles],
        ["compliance/inspections/grades/acceptedBy"] = [Roles],
        ["compliance/inspections/grades/ladder"] = ["compliance/ladders"],
        ["compliance/obligations/kpis"] = Indicators,
        ["compliance/obligations/targets"] = ["compliance/targets"],
        ["compliance/access/roles"] = [Roles],
        ["compliance/access/purposes"] = ["compliance/purposes"],
        ["compliance/violations/sanctions/authority"] = [Roles],
        ["compliance/violations/appealTo"] = [Roles],
        ["improvement/model/indicators/dimension"] = ["improvement/model/dimensions"],
        ["improvement/model/indicators/kpi"] = Indicators,
        ["improvement/actions/calendar"] = [Calendars],
        ["improvement/charts/kpi"] = Indicators,
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
        ["support"] = [Departments],
        ["skill"] = [Skills],
        ["policy"] = [Policies],
        ["risk"] = [Risks],
        ["plan"] = ["risk/plans"],
        ["callback-reason"] = ["callbacks/reasons"],
        ["reason"] = ["callbacks/reasons"],
        ["reception"] = ["routing/receptions"],
        ["notice"] = ["routing/notices"],
        ["emergency-incident.category"] = ["risk/categories"],
        ["emergency-incident.risk"] = [Risks],
        ["violation.grade"] = ["compliance/violations/grades"],
        ["violation.loss"] = ["compliance/violations/losses"],
        ["least"] = ["compliance/violations/sanctions"],
        ["most"] = ["compliance/violations/sanctions"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The lists that a text names items of, which other things have of their own: the nearest is meant, such as a state of the same workflow.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<string>> Within = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["workflows/workflows/opening/to"] = [States],
        ["workflows/workflows/opening/documents"] = ["workflows/workflows/documents"],
        ["workflows/workflows/commands/steps/from"] = [States],
        ["workflows/workflows/commands/steps/to"] = [States],
        ["workflows/workflows/commands/steps/documents"] = ["workflows/workflows/documents"],
        ["workflows/workflows/states/timedMoves/to"] = [States],
        ["workflows/workflows/states/subworkflow/returns/to"] = [States],
        ["workflows/workflows/states/subworkflow/returns/outcome"] = [States],
        ["risk/matrices/cells"] = [Levels],
        ["risk/categories/tolerance/appetite"] = [Levels],
        ["risk/categories/tolerance/target"] = [Levels],
        ["risk/register/assessments/likelihood"] = [Levels],
        ["risk/register/assessments/impact"] = [Levels],
        ["risk/register/assessments/level"] = [Levels],
        ["risk/register/assessments/residualLevel"] = [Levels],
        ["risk/register/assessments/exposures/likelihood"] = [Levels],
        ["risk/register/assessments/exposures/impact"] = [Levels],
        ["risk/scorecards/knockOuts/band"] = ["risk/scorecards/bands"],
        ["routing/strategies/resources"] = ["routing/resources"],
        ["training/programmes/stages"] = ["training/stages"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The vocabularies of languages that have words for a text.</summary>
    public static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["routing/departments/maySee"] = "slip-field",
        ["compliance/retention/records"] = "record-class",
        ["risk/plans/notifications/to"] = "outside-party",
        ["scripts/confidential/keeps"] = "kept-matter",
        ["scripts/scripts/reveals"] = "kept-matter",
        ["surveys/surveys/questions/topic"] = "survey-topic",
        ["kpis/measures/record"] = "record",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The vocabularies of languages that have words for what an output gives.</summary>
    public static readonly FrozenDictionary<string, string> WordsOfOutput = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["case"] = "special-case",
        ["urgency"] = "transfer-urgency",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The members that name fields of a record.</summary>
    public static readonly FrozenSet<string> Fields = FrozenSet.ToFrozenSet(
    [
        "workflows/workflows/opening/collects",
        "workflows/workflows/opening/requires",
        "workflows/workflows/commands/steps/collects",
        "workflows/workflows/commands/steps/requires",
        "workflows/workflows/states/timedMoves/from",
        "workflows/workflows/fields/field",
        "risk/scorecards/characteristics/field",
        "risk/planTable/inputs/field",
        "compliance/violations/table/inputs/field",
        "callbacks/triggers/inputs/field",
        "vocabulary/fields/field",
        "kpis/measures/field",
        "kpis/measures/per",
    ], StringComparer.Ordinal);

    /// <summary>The members that name a part of the book by its path.</summary>
    public static readonly FrozenSet<string> Places = FrozenSet.ToFrozenSet(["organization/roles/decides", "agreements/agreements/values", "agreements/values"], StringComparer.Ordinal);

    /// <summary>The records that conditions and tables are on where nothing around them names one.</summary>
    public static readonly FrozenDictionary<string, string> RecordOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["serviceLevels/policies/when"] = "service-case",
        ["serviceLevels/policies/targets/calendars/when"] = "service-case",
        ["organization/actions/when"] = "authority-request",
        ["organization/roles/authorities/when"] = "authority-request",
        ["risk/planTable/inputs/field"] = "emergency-incident",
        ["compliance/violations/table/inputs/field"] = "violation",
        ["callbacks/triggers/inputs/field"] = "callback-occasion",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The formula of a KPI.</summary>
    public const string Formula = "kpis/kpis/formula";

    /// <summary>The promise that a step of an emergency plan keeps, by its code in the policy beside it.</summary>
    public const string StepTarget = "risk/plans/steps/target";

    /// <summary>The tests of what a characteristic scores.</summary>
    public const string Tests = "risk/scorecards/characteristics/bins/when";

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
