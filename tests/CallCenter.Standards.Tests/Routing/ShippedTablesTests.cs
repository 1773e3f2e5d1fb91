using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Tests.Routing;

/// <summary>The shipped tables by themselves.</summary>
public sealed class ShippedTablesTests
{
    private static readonly RoutingCatalogue Catalogue = ShippedRouting.Evaluator.Catalogue;

    public static TheoryData<string> Tables => [.. All().Select(table => table.Code)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_table_has_a_gap_a_conflict_or_a_dead_rule_also_where_facts_are_missing(string code)
    {
        DecisionTable table = All().Single(one => one.Code == code);
        RecordDefinition fields = StandardBook.Shipped.Compile().Vocabulary.Close(TriagedFields.ForTransfer(Contact.Schema.Definition));
        TableAnalysis analysis = TableAnalysis.Of(CompiledTable.Compile(table, fields), new AnalysisOptions { WorkLimit = RoutingTableCompiler.WorkLimit / 20, MissingInputs = MissingInputs.WhereTheFieldMayBeMissing });

        Assert.True(analysis.IsComplete);
        Assert.Equal(table.HitPolicy == HitPolicy.RuleOrder, !analysis.Gaps.IsEmpty); // special cases are no rule's business for most contacts
        Assert.Equal(0, analysis.ConflictCount);
        Assert.Empty(analysis.DeadRules);
        Assert.Empty(analysis.Duplicates);
    }

    [Fact]
    public void The_shipped_book_has_no_finding() => Assert.DoesNotContain(StandardBook.Shipped.Validate(), finding => finding.Severity != FindingSeverity.Information);

    [Fact]
    public void Every_rule_has_a_code_and_says_where_it_comes_from() => Assert.All(
        All().SelectMany(table => table.Rules),
        rule =>
        {
            Assert.NotNull(rule.Code);
            Assert.NotNull(rule.Provenance);
        });

    [Fact]
    public void Every_definition_is_used()
    {
        string[] named = [.. All().SelectMany(table => table.Rules.SelectMany(rule => rule.Then))];

        Assert.Empty(Catalogue.Queues.Select(queue => queue.Code).Except(named));
        Assert.Empty(Catalogue.Skills.Select(skill => skill.Code).Except(named));
        Assert.Empty(Catalogue.Priorities.Select(priority => priority.Code).Except(named));
        Assert.Empty(Catalogue.Strategies.Select(strategy => strategy.Code).Except(named));
        Assert.Empty(Catalogue.Receptions.Select(reception => reception.Code).Except(named));
        Assert.Empty(Catalogue.Resources.Select(resource => resource.Code).Except(Catalogue.Strategies.SelectMany(strategy => strategy.Resources)));
        Assert.Empty(Catalogue.Notices.Select(notice => notice.Code).Except(named));
    }

    private static IEnumerable<DecisionTable> All()
    {
        TriageTables triage = Catalogue.Triage;
        return
        [
            triage.Risk!, triage.Priority!, triage.Queue!, triage.Skills!, triage.Strategy!, triage.Reception!, triage.ServiceLevel!,
            Catalogue.Transfers.SpecialCases!, Catalogue.Transfers.Targets!,
        ];
    }
}
