using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>Compiles the tables of transfer, and looks up what their rules name.</summary>
internal sealed class TransferCompiler(Located<RoutingCatalogue> catalogue, Vocabulary vocabulary, RecordDefinition contacts, RoutingCodes codes, FindingList findings)
{
    private readonly RoutingTableCompiler compiler = new(findings);
    private readonly RecordDefinition facts = vocabulary.Close(TriagedFields.ForTransfer(contacts));

    public CompiledTransfers Compile()
    {
        Located<TransferStandard> transfers = catalogue.Part(c => c.Transfers);
        RoutingColumn[] special =
        [
            new("case", FieldType.Text), new("target", FieldType.Text, IsRequired: false), new("to-customers-region", FieldType.Boolean, IsRequired: false),
            new("urgency", FieldType.Text, IsRequired: false), new("notice", FieldType.Text, IsRequired: false),
            new("support", FieldType.Text, IsRequired: false), new("support-within", FieldType.Duration, IsRequired: false),
        ];
        RoutingColumn[] passedOn = [new("target", FieldType.Text)];
        Located<CompiledTable>? cases = compiler.Compile(transfers.Optional(t => t.SpecialCases), facts, HitPolicy.RuleOrder, special);
        Located<CompiledTable>? targets = compiler.Compile(transfers.Optional(t => t.Targets), facts, many: null, passedOn);
        if (cases is null)
        {
            RoutingTableCompiler.CheckNames(transfers.Optional(t => t.SpecialCases), facts, special, table => Cases(table));
        }

        if (targets is null)
        {
            RoutingTableCompiler.CheckNames(transfers.Optional(t => t.Targets), facts, passedOn, table => new Located<CompiledTable>?(table).Read("target", Department));
        }

        return new CompiledTransfers
        {
            SpecialCases = cases?.Value,
            Cases = cases is { } table ? Cases(table) : [],
            Targets = targets.Read("target", Department),
        };
    }

    private ImmutableArray<SpecialCase> Cases(Located<CompiledTable> table) => [.. Enumerable.Range(0, table.Value.Table.Rules.Length).Select(rule => Case(table, rule))];

    private SpecialCase Case(Located<CompiledTable> table, int rule)
    {
        (DecisionValue code, Place at) = Cell(table, rule, "case");
        if (code.Text is not { } given)
        {
            findings.Add(RoutingFindings.RoutingValue, at, null, $"Output 'case' needs a value.");
        }
        else
        {
            Codes.CheckForm(given, at, findings);
        }

        (DecisionValue target, Place targetAt) = Cell(table, rule, "target");
        (DecisionValue notice, Place noticeAt) = Cell(table, rule, "notice");
        return new SpecialCase(
            code.Text ?? "",
            Department(target, targetAt),
            ToCustomersRegion(table, rule),
            Urgency(table, rule),
            notice.Text is { } list ? codes.Notices.Find(list, noticeAt)?.Value : null,
            Support(table, rule));
    }

    /// <summary>Who joins, and within how long.</summary>
    private SupportCall? Support(Located<CompiledTable> table, int rule)
    {
        (DecisionValue support, Place supportAt) = Cell(table, rule, "support");
        (DecisionValue within, Place withinAt) = Cell(table, rule, "support-within");
        if (within.Duration is { } time && (support.Text is null || time <= NodaTime.Duration.Zero))
        {
            findings.Add(RoutingFindings.RoutingValue, withinAt, null, support.Text is null
                ? FindingWords.Of($"It says within how long somebody joins, and not who.")
                : $"Nobody joins within no time.");
        }

        return Department(support, supportAt) is { } team ? new SupportCall(team, within.Duration) : null;
    }

    private bool ToCustomersRegion(Located<CompiledTable> table, int rule)
    {
        (DecisionValue value, Place at) = Cell(table, rule, "to-customers-region");
        LocatedList<Department> departments = catalogue.Each(c => c.Departments);
        if (value.Flag == true && departments.IsComplete && !departments.Any(known => known.Value.Kind == DepartmentKind.RegionalCentre))
        {
            findings.Add(RoutingFindings.NoRegionalCentre, at, null, $"No department is a regional centre.");
        }

        return value.Flag ?? false;
    }

    private TransferUrgency? Urgency(Located<CompiledTable> table, int rule)
    {
        (DecisionValue value, Place at) = Cell(table, rule, "urgency");
        if (value.Text is not { } written)
        {
            return null;
        }

        if (EnumCodes<TransferUrgency>.TryParse(written, out TransferUrgency urgency))
        {
            return urgency;
        }

        findings.Add(FindingRules.NotOneOf, at, written, $"There is no urgency '{Excerpt.Of(written)}'; {NearestName.Suggest(written, EnumCodes<TransferUrgency>.All)}.");
        return null;
    }

    private static (DecisionValue Value, Place At) Cell(Located<CompiledTable> table, int rule, string output)
    {
        int column = table.Value.OutputIndex(output);
        return column < 0
            ? (default, table.Place)
            : (table.Value.Outputs[column].Cells[rule], table.Place.Member("rules").Item(rule).Member("then").Item(column));
    }

    private Department? Department(DecisionValue value, Place at) => value.Text is { } code ? codes.Departments.Find(code, at)?.Value : null;
}
