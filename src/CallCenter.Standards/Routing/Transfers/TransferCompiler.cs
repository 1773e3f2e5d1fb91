using System.Globalization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>Compiles the tables of transfer, and looks up what their rules name.</summary>
internal sealed class TransferCompiler(RoutingCatalogue catalogue, RecordDefinition contacts, CodeList departments, CodeList notices, FindingList findings)
{
    private readonly RoutingTableCompiler compiler = new(findings);

    public CompiledTransfers Compile(string pointer)
    {
        string special = pointer + "/specialCases";
        CompiledTable? cases = compiler.Compile(
            catalogue.Transfers.SpecialCases, contacts, special, HitPolicy.RuleOrder,
            [
                new("case", FieldType.Text), new("target", FieldType.Text, IsRequired: false), new("to-customers-region", FieldType.Boolean, IsRequired: false),
                new("urgency", FieldType.Text, IsRequired: false), new("notice", FieldType.Text, IsRequired: false),
            ]);
        return new CompiledTransfers
        {
            SpecialCases = cases,
            Cases = cases is null ? [] : [.. Enumerable.Range(0, cases.Table.Rules.Length).Select(rule => Case(cases, rule, special))],
            Targets = compiler.Compile(catalogue.Transfers.Targets, contacts, pointer + "/targets", many: null, [new("target", FieldType.Text)])
                .Read("target", pointer + "/targets", (value, at) => value.Text is { } code ? Department(code, at) : null),
        };
    }

    private SpecialCase Case(CompiledTable table, int rule, string pointer)
    {
        string? code = Cell(table, rule, "case", pointer, out string at).Text;
        if (code is null)
        {
            findings.Add(FindingRules.RoutingValue, at, null, "Output 'case' needs a value.");
        }
        else if (!KebabCode.IsValid(code))
        {
            findings.Add(FindingRules.BadCode, at, Excerpt.Of(code), $"'{Excerpt.Of(code)}' is not {KebabCode.Form}.");
        }

        Department? target = Cell(table, rule, "target", pointer, out at).Text is { } department ? Department(department, at) : null;
        bool toRegion = Cell(table, rule, "to-customers-region", pointer, out at).Flag ?? false;
        if (toRegion && !catalogue.Departments.Any(known => known is null or { Kind: DepartmentKind.RegionalCentre }))
        {
            findings.Add(FindingRules.NoRegionalCentre, at, null, "No department is a regional centre.");
        }

        TransferUrgency? urgency = null;
        if (Cell(table, rule, "urgency", pointer, out at).Text is { } written)
        {
            if (EnumCodes<TransferUrgency>.TryParse(written, out TransferUrgency read))
            {
                urgency = read;
            }
            else
            {
                findings.Add(FindingRules.NotOneOf, at, Excerpt.Of(written), $"There is no urgency '{Excerpt.Of(written)}'; {NearestName.Suggest(written, EnumCodes<TransferUrgency>.All)}.");
            }
        }

        int notice = Cell(table, rule, "notice", pointer, out at).Text is { } list ? notices.Find(list, at) : -1;
        return new SpecialCase(code ?? "", target, toRegion, urgency, notice < 0 ? null : catalogue.Notices[notice]);
    }

    private static DecisionValue Cell(CompiledTable table, int rule, string output, string pointer, out string at)
    {
        int column = table.OutputIndex(output);
        at = string.Create(CultureInfo.InvariantCulture, $"{pointer}/rules/{rule}/then/{column}");
        return column < 0 ? default : table.Outputs[column].Cells[rule];
    }

    private Department? Department(string code, string at) => departments.Find(code, at) is var i and >= 0 ? catalogue.Departments[i] : null;
}
