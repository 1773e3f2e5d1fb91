using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>Compiles the tables of triage, and looks up what their rules name.</summary>
internal sealed class TriageCompiler(Located<RoutingCatalogue> catalogue, Vocabulary vocabulary, RecordDefinition contacts, RoutingCodes codes, Codes policies, FindingList findings)
{
    /// <summary>The most rules of the table of skills.</summary>
    public const int MostSkillRules = 512;

    private readonly RoutingTableCompiler compiler = new(findings);
    private readonly RecordDefinition facts = vocabulary.Close(TriagedFields.ForTriage(contacts));

    public CompiledTriage Compile()
    {
        Located<TriageTables> tables = catalogue.Part(c => c.Triage);
        RoutingColumn[] levels = [new("skill", FieldType.Text), new("level", FieldType.Number)];
        Located<CompiledTable>? skills = compiler.Compile(tables.Optional(t => t.Skills), facts, HitPolicy.Collect, levels);
        if (skills is null)
        {
            RoutingTableCompiler.CheckNames(tables.Optional(t => t.Skills), facts, levels, table => Pairs(table));
        }

        return new CompiledTriage
        {
            Risk = compiler.Compile(tables.Optional(t => t.Risk), vocabulary.Close(TriagedFields.ForRisk(contacts)), many: null, [new("risk", FieldType.Boolean)])
                .Read("risk", (value, at) => Required(value.Flag, "risk", at)),
            Priority = One(tables.Optional(t => t.Priority), "priority", (value, at) => RankOf(Find(codes.Priorities, value, "priority", at))),
            Queue = One(tables.Optional(t => t.Queue), "queue", (value, at) => Find(codes.Queues, value, "queue", at)),
            Strategy = One(tables.Optional(t => t.Strategy), "strategy", (value, at) => Find(codes.Strategies, value, "strategy", at)),
            Reception = One(tables.Optional(t => t.Reception), "reception", (value, at) => Find(codes.Receptions, value, "reception", at)),
            ServiceLevel = One(tables.Optional(t => t.ServiceLevel), "policy", Policy),
            Skills = skills?.Value,
            SkillPairs = skills is { } table ? Pairs(table) : SkillPairs.None,
        };
    }

    private RoutingTable<TPart>? One<TPart>(Located<DecisionTable>? table, string output, Func<DecisionValue, Place, TPart> read)
    {
        RoutingColumn[] columns = [new(output, FieldType.Text)];
        Located<CompiledTable>? compiled = compiler.Compile(table, facts, many: null, columns);
        if (compiled is null)
        {
            RoutingTableCompiler.CheckNames(table, facts, columns, outputs => new Located<CompiledTable>?(outputs).Read(output, read));
        }

        return compiled.Read(output, read);
    }

    private T? Find<T>(Codes<T> known, DecisionValue value, string output, Place at)
        where T : class
    {
        if (value.Text is { } code)
        {
            return known.Find(code, at)?.Value;
        }

        Missing(output, at);
        return null;
    }

    private int RankOf(ContactPriority? priority) => priority is null ? -1 : catalogue.Value.Priorities.IndexOf(priority);

    private string? Policy(DecisionValue value, Place at)
    {
        if (value.Text is { } code)
        {
            policies.CheckNamed(code, at);
        }

        return value.Text;
    }

    private T Required<T>(T? value, string output, Place at)
        where T : struct
    {
        if (value is null)
        {
            Missing(output, at);
        }

        return value.GetValueOrDefault();
    }

    private SkillPairs Pairs(Located<CompiledTable> table)
    {
        int before = findings.Count;
        ImmutableArray<Skill?> skills = table.EachRule("skill", (value, at) => Find(codes.Skills, value, "skill", at));
        ImmutableArray<int> levels = [.. table.EachRule("level", static (value, at) => (Value: value, At: at)).Select((cell, rule) => Level(cell.Value, skills[rule], cell.At))];
        if (findings.ErrorsSince(before) || skills.Contains(null))
        {
            return SkillPairs.None;
        }

        ImmutableArray<SkillLevel> rules = [.. skills.Select((skill, rule) => new SkillLevel(skill!.Code, levels[rule]))];
        int pairs = rules.Distinct().Count();
        int named = rules.DistinctBy(rule => rule.Skill).Count();
        if (rules.Length <= MostSkillRules && pairs <= SkillPairs.Most && named <= AssignmentRequest.MostSkills)
        {
            return new SkillPairs(rules);
        }

        findings.Add(
            RoutingFindings.SkillCount, table.Place.Member("rules"), null,
            $"Table '{table.Value}' asks for {named} skills in {pairs} pairs of skill and level, in {rules.Length} rules.");
        return SkillPairs.None;
    }

    private int Level(DecisionValue value, Skill? skill, Place at)
    {
        if (value.Number is not { } level)
        {
            Missing("level", at);
            return 1;
        }

        int highest = skill?.Levels is { } levels and >= 1 and <= SkillLevel.Highest ? levels : SkillLevel.Highest;
        if (level < 1 || level > highest || !decimal.IsInteger(level))
        {
            string text = value.ToString();
            findings.Add(RoutingFindings.SkillLevels, at, text, $"Level {text} is not a whole number from 1 to {highest}.");
            return 1;
        }

        return (int)level;
    }

    private void Missing(string output, Place at) => findings.Add(RoutingFindings.RoutingValue, at, null, $"Output '{output}' needs a value.");
}
