using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>Compiles the tables of triage, and looks up what their rules name.</summary>
internal sealed class TriageCompiler(RoutingCatalogue catalogue, RecordDefinition contacts, TriageCodes codes, FindingList findings)
{
    /// <summary>The most rules of the table of skills.</summary>
    public const int MostSkillRules = 512;

    private readonly RoutingTableCompiler compiler = new(findings);
    private readonly RecordDefinition facts = TriageFields.Extend(contacts, withRisk: true);

    public CompiledTriage Compile(string pointer)
    {
        TriageTables tables = catalogue.Triage;
        var compiled = new CompiledTriage
        {
            Risk = compiler.Compile(tables.Risk, TriageFields.Extend(contacts, withRisk: false), pointer + "/risk", many: null, [new("risk", FieldType.Boolean)])
                .Read("risk", pointer + "/risk", (value, at) => Required(value.Flag, "risk", at)),
            Priority = One(tables.Priority, "priority", pointer + "/priority", (value, at) => Find(codes.Priorities, value, "priority", at)),
            Queue = One(tables.Queue, "queue", pointer + "/queue", (value, at) => Find(codes.Queues, value, "queue", at) is var i and >= 0 ? catalogue.Queues[i] : null),
            Strategy = One(tables.Strategy, "strategy", pointer + "/strategy", (value, at) => Find(codes.Strategies, value, "strategy", at) is var i and >= 0 ? catalogue.Strategies[i] : null),
            Reception = One(tables.Reception, "reception", pointer + "/reception", (value, at) => Find(codes.Receptions, value, "reception", at) is var i and >= 0 ? catalogue.Receptions[i] : null),
            ServiceLevel = One(tables.ServiceLevel, "policy", pointer + "/serviceLevel", (value, at) => Policy(value, at)),
            Skills = compiler.Compile(tables.Skills, facts, pointer + "/skills", HitPolicy.Collect, [new("skill", FieldType.Text), new("level", FieldType.Number)]),
        };
        return compiled.Skills is { } skills ? compiled with { SkillPairs = Pairs(skills, pointer + "/skills") } : compiled;
    }

    private RoutingTable<TPart>? One<TPart>(DecisionTable? table, string output, string pointer, Func<DecisionValue, string, TPart> read) =>
        compiler.Compile(table, facts, pointer, many: null, [new(output, FieldType.Text)]).Read(output, pointer, read);

    private int Find(CodeList known, DecisionValue value, string output, string at)
    {
        if (value.Text is { } code)
        {
            return known.Find(code, at);
        }

        Missing(output, at);
        return -1;
    }

    private string? Policy(DecisionValue value, string at)
    {
        if (value.Text is { } code)
        {
            codes.Policies.Find(code, at);
        }

        return value.Text;
    }

    private T Required<T>(T? value, string output, string at)
        where T : struct
    {
        if (value is null)
        {
            Missing(output, at);
        }

        return value.GetValueOrDefault();
    }

    private SkillPairs Pairs(CompiledTable table, string pointer)
    {
        int before = findings.Count;
        ImmutableArray<int> skills = table.EachRule("skill", pointer, (value, at) => Find(codes.Skills, value, "skill", at));
        ImmutableArray<int> levels = [.. table.EachRule("level", pointer, static (value, at) => (Value: value, At: at)).Select((cell, rule) => Level(cell.Value, skills[rule], cell.At))];
        if (findings.ErrorsSince(before) || skills.Contains(-1))
        {
            return SkillPairs.None;
        }

        ImmutableArray<SkillLevel> rules = [.. skills.Select((skill, rule) => new SkillLevel(catalogue.Skills[skill].Code, levels[rule]))];
        int pairs = rules.Distinct().Count();
        int named = skills.Distinct().Count();
        if (rules.Length <= MostSkillRules && pairs <= SkillPairs.Most && named <= AssignmentRequest.MostSkills)
        {
            return new SkillPairs(rules);
        }

        findings.Add(
            FindingRules.SkillCount, pointer + "/rules", null,
            string.Create(CultureInfo.InvariantCulture, $"Table '{table}' asks for {named} skills in {pairs} pairs of skill and level, in {rules.Length} rules."));
        return SkillPairs.None;
    }

    private int Level(DecisionValue value, int skill, string at)
    {
        if (value.Number is not { } level)
        {
            Missing("level", at);
            return 1;
        }

        int highest = skill >= 0 && catalogue.Skills[skill].Levels is var levels and >= 1 and <= SkillLevel.Highest ? levels : SkillLevel.Highest;
        if (level < 1 || level > highest || !decimal.IsInteger(level))
        {
            string text = value.ToString();
            findings.Add(FindingRules.SkillLevels, at, text, string.Create(CultureInfo.InvariantCulture, $"Level {text} is not a whole number from 1 to {highest}."));
            return 1;
        }

        return (int)level;
    }

    private void Missing(string output, string at) => findings.Add(FindingRules.RoutingValue, at, null, $"Output '{output}' needs a value.");
}
